import type { MissionId } from '#domain/core/id.ts';
import type { TaskState } from '#domain/tasks/lifecycle.ts';
import type { TaskFacts } from '#domain/tasks/policy.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A task in small, with what decisions about it depend on. */
export interface TaskItem {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly state: TaskState;
  readonly dueOn: string | null;
  readonly initiative: { readonly id: string; readonly title: string; readonly language: string } | null;
  /** Who does it, and for whom. */
  readonly owner: (Named & { readonly organisation: string }) | null;
  readonly missionId: MissionId;
  readonly facts: TaskFacts;
}

/** The same under a message that names it. */
export interface TaskCard extends TaskItem {
  readonly kind: 'task';
}

export interface TaskView extends TaskItem {
  readonly details: string | null;
  readonly mission: { readonly id: string; readonly slug: string; readonly acronym: string };
  readonly madeBy: Named & { readonly organisation: string };
  readonly madeAt: string;
  readonly movedAt: string;
  readonly version: number;
}

export interface TaskList {
  readonly rows: readonly TaskItem[];
  readonly next: string | null;
  /** The initiative to which the list is narrowed. */
  readonly initiative: TaskItem['initiative'];
}

/** What a form offers: the initiatives of the mission under way, and who may be given a task. */
export interface TaskChoices {
  readonly initiatives: readonly { readonly id: string; readonly title: string }[];
  readonly people: readonly (Named & { readonly organisation: string })[];
}
