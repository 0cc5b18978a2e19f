import { asking } from '../clients/pages.ts';
import { alternate } from '../measure/alternate.ts';
import { figuresOf } from '../measure/figures-of.ts';
import { demonstrationDatabase, startPortal } from '../measure/portal.ts';
import type { Row } from '../measure/row.ts';

/** A public page that is kept, against the same page drawn each time, which a query in its address asks for. */
export const publicPage: Row = {
  name: 'public-page',
  title: 'a public page, warm',
  async run(run) {
    const server = await startPortal(demonstrationDatabase('public'), { LOG_LEVEL: 'info' });
    const { seconds } = run;
    const [drawn, kept] = [
      asking(server, '/missions?each', { seconds }),
      asking(server, '/missions', { seconds }),
    ];
    for (const side of [drawn, kept]) await side.measure();
    const compared = await alternate(drawn, kept, run);
    await server.stop();
    const figure = figuresOf(compared, 'the same page drawn each time');
    return {
      ...compared,
      figures: [
        figure('public page, warm', '/s', 'perSecond', null),
        figure('requests a processor second', '/s', 'perCpuSecond', { least: 10 }),
      ],
    };
  },
};
