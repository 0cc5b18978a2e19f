import type { ErrorCode } from './error-codes.ts';
import { type Reason, type ReasonCode, reasons } from './reasons.ts';

/** Values that fill the placeholders of a reason's text. */
export type ReasonParams = Readonly<Record<string, string | number>>;

/** One thing wrong with the input: where (`places[0].name`, '' for the whole) and why. */
export interface Issue {
  readonly path: string;
  readonly reason: ReasonCode;
  readonly params?: ReasonParams | undefined;
}

/** What every door tells of a refusal; a door adds nothing to it but its own envelope. */
export interface Problem {
  readonly code: ErrorCode;
  readonly reason: ReasonCode;
  /** English, for logs and programs; people read the reason in their own language. */
  readonly message: string;
  readonly params?: ReasonParams | undefined;
  readonly issues?: readonly Issue[] | undefined;
}

/** The one error that commands, queries and policies raise on purpose. Anything else thrown is a bug. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code: ErrorCode;

  constructor(
    readonly reason: ReasonCode,
    readonly params?: ReasonParams,
    readonly issues?: readonly Issue[],
  ) {
    const { code, text }: Reason = reasons[reason];
    super(fill(text, params));
    this.code = code;
  }

  toProblem(): Problem {
    return {
      code: this.code,
      reason: this.reason,
      message: this.message,
      ...(this.params && { params: this.params }),
      ...(this.issues && { issues: this.issues }),
    };
  }
}

/** Fills `{name}` placeholders of an English reason text. */
function fill(text: string, params: ReasonParams = {}): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
