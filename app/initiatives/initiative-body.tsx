import type { FormReply } from '#domain/core/reply.ts';
import type { InitiativeView } from '#server/initiatives/view.ts';
import { Milestones, Partners, Places } from './initiative-parts.tsx';
import { Needs } from './needs.tsx';

/** What an initiative needs and plans, with whom and where. */
export function InitiativeBody({ view, reply }: { view: InitiativeView; reply: FormReply | null }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="grid min-w-0 gap-4">
        <Needs view={view} />
        <Milestones view={view} reply={reply} />
      </div>
      <div className="grid min-w-0 gap-4">
        <Partners view={view} />
        <Places places={view.places} />
      </div>
    </div>
  );
}
