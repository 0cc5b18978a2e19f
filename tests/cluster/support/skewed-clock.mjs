/** Preloaded into a process, sets its clock wrong by `SKEW_MINUTES`, as a machine's clock may be. */
const skewMs = Number(process.env.SKEW_MINUTES) * 60_000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + skewMs);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + skewMs;
  }
};
