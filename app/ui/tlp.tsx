import { classNames } from './class-names.ts';

export type TlpLabel = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';

/** Official TLP 2.0 colours, on black in every theme. */
const colours: Record<TlpLabel, string> = {
  CLEAR: 'text-[#ffffff]',
  GREEN: 'text-[#33ff00]',
  AMBER: 'text-[#ffc000]',
  'AMBER+STRICT': 'text-[#ffc000]',
  RED: 'text-[#ff2b2b]',
};

/** The Traffic Light Protocol mark: the word always, in its official colour. */
export function Tlp({ label }: { label: TlpLabel }) {
  return (
    <bdi
      dir="ltr"
      className={classNames(
        'inline-block rounded-sm bg-[#000000] px-1.5 font-mono text-tiny font-semibold leading-4.5 whitespace-nowrap outline outline-line',
        colours[label],
      )}
    >
      TLP:{label}
    </bdi>
  );
}
