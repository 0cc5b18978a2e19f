import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The table of contents: every address of the portal and the file that serves it, by noun. */
export default [
  // shell
  index('shell/index.route.tsx'),
  route('home', 'shell/home.route.tsx'),
  route('preferences', 'shell/preferences.route.tsx'),
  route('search', 'shell/search.route.tsx'),
  route('search/messages', 'channels/search.route.tsx'),
  ...(process.env.NODE_ENV === 'production' ? [] : [route('gallery', 'gallery/gallery.route.tsx')]),

  // accounts
  route('sign-in', 'accounts/sign-in.route.tsx'),
  route('sign-out', 'accounts/sign-out.route.tsx'),
  route('forgot', 'accounts/forgot.route.tsx'),
  route('reset/:token', 'accounts/reset.route.tsx'),
  route('confirm/:token', 'accounts/confirm.route.tsx'),
  route('first-coordinator/:token', 'accounts/first-coordinator.route.tsx'),
  route('account', 'accounts/account.route.tsx'),
  route('account/act-as', 'accounts/act-as.route.tsx'),
  route('account/sessions', 'accounts/sessions.route.tsx'),
  route('account/tokens', 'accounts/tokens.route.tsx'),
  route('coordinators', 'accounts/coordinators.route.tsx'),
  route('outbox', 'accounts/outbox.route.tsx'),

  // acknowledgements
  route('channels/:channelId/ask', 'acknowledgements/ask.route.tsx'),
  route(
    'channels/:channelId/messages/:messageId/acknowledgement',
    'acknowledgements/acknowledgement.route.tsx',
  ),

  // audit
  route('audit', 'audit/audit.route.tsx'),
  route('audit/export', 'audit/export.route.tsx'),

  // cards
  route('cards', 'cards/cards.route.tsx'),

  // channels
  route('missions/:mission/channels', 'channels/channels.route.tsx'),
  route('missions/:mission/channels/new', 'channels/new-channel.route.tsx'),
  route('missions/:mission/channels/:channelId/*', 'channels/mission-address.route.ts'),
  route('inbox', 'channels/inbox.route.tsx'),
  route('saved', 'channels/saved.route.tsx'),
  route('channels', 'channels/my-channels.route.tsx'),
  route('channels/direct', 'channels/direct.route.tsx'),
  route('channels/:channelId', 'channels/channel.route.tsx', [
    route('threads/:messageId', 'channels/thread.route.tsx'),
  ]),
  route('channels/:channelId/people', 'channels/people.route.tsx'),
  route('channels/:channelId/panel', 'channels/panel.route.ts'),
  route('channels/:channelId/mute', 'channels/mute.route.tsx'),
  route('channels/:channelId/completions', 'channels/completions.route.ts'),
  route('channels/:channelId/commands', 'channels/commands.route.tsx'),
  route('channels/:channelId/pins', 'channels/pins.route.tsx'),
  route('channels/:channelId/log', 'channels/log.route.tsx'),
  route('channels/:channelId/settings', 'channels/settings.route.tsx'),
  route('channels/:channelId/messages/:messageId', 'channels/message.route.ts'),
  route('channels/:channelId/messages/:messageId/forward', 'channels/forward.route.tsx'),
  route('channels/:channelId/messages/:messageId/moderate', 'channels/moderate.route.tsx'),
  route('channels/:channelId/messages/:messageId/edit', 'channels/edit.route.tsx'),
  route('channels/:channelId/messages/:messageId/history', 'channels/history.route.tsx'),
  route('channels/:channelId/messages/:messageId/reactions', 'channels/reactions.route.tsx'),
  route('initiatives/:initiativeId/channel', 'channels/initiative-channel.route.ts'),

  // imports
  route('imports', 'imports/imports.route.tsx'),
  route('imports/:id', 'imports/import.route.tsx'),
  route('imports/:id/errors.csv', 'imports/faults.route.ts'),
  route('missions/:mission/imports', 'imports/mission-imports.route.tsx'),

  // initiatives
  route('initiatives', 'initiatives/initiatives.route.tsx'),
  route('initiatives/:id', 'initiatives/initiative.route.tsx'),
  route('initiatives/:id/edit', 'initiatives/edit.route.tsx'),
  route('initiatives/:id/join', 'initiatives/join.route.tsx'),
  route('missions/:mission/initiatives', 'initiatives/mission-initiatives.route.tsx'),
  route('missions/:mission/initiatives/new', 'initiatives/new.route.tsx'),
  route('missions/:mission/initiatives/map.svg', 'initiatives/map.route.ts'),

  // missions
  route('missions', 'missions/missions.route.tsx'),
  route('missions.svg', 'missions/world-picture.route.ts'),
  route('missions/new', 'missions/new.route.tsx'),
  route('missions/:mission', 'missions/mission.route.tsx'),
  route('missions/:mission/edit', 'missions/edit.route.tsx'),
  route('missions/:mission/mandate', 'missions/mandate.route.tsx'),
  route('missions/:mission/admit', 'missions/admit.route.tsx'),
  route('missions/:mission/map.svg', 'missions/map.route.ts'),
  route('missions/:mission/mandate.svg', 'missions/mandate-picture.route.ts'),
  route('missions/:mission/countries.svg', 'missions/countries-picture.route.ts'),
  route('missions/:mission/contributions.csv', 'missions/contributions-csv.route.ts'),
  route('missions/:mission/contributions', 'missions/contributions.route.tsx'),
  route('missions/:mission/contributions.svg', 'missions/contributions-picture.route.ts'),

  // moderation
  route('moderation', 'moderation/desk.route.tsx'),
  route('moderation/figures', 'moderation/figures.route.tsx'),
  route('moderation/reports/:reportId', 'moderation/report.route.tsx'),
  route('channels/:channelId/keeping', 'moderation/keeping.route.tsx'),
  route('channels/:channelId/export', 'moderation/export.route.ts'),
  route('channels/:channelId/order', 'moderation/order.route.tsx'),
  route('channels/:channelId/messages/:messageId/report', 'moderation/report-form.route.tsx'),

  // offline
  route('offline', 'offline/page.route.ts'),
  route('offline/kept', 'offline/kept.route.ts'),
  route('account/device', 'offline/device.route.tsx'),

  // operations
  route('operations', 'operations/operations.route.tsx'),
  route('operations/pictures/:figure', 'operations/picture.route.ts'),
  route('operations/jobs', 'operations/jobs.route.tsx'),

  // organisations
  route('register', 'organisations/register.route.tsx'),
  route('organisations/:id', 'organisations/organisation.route.tsx'),
  route('organisations/:id/edit', 'organisations/edit.route.tsx'),
  route('organisations/:id/members', 'organisations/members.route.tsx'),
  route('organisations/:id/verification', 'organisations/verification.route.tsx'),
  route('organisations/:id/assess', 'organisations/assess.route.tsx'),
  route('invitations/:token', 'organisations/invitation.route.tsx'),
  route('missions/:mission/partners', 'organisations/partners.route.tsx'),
  route('verifications', 'organisations/verifications.route.tsx'),

  // reference
  route('api', 'reference/api.route.tsx'),
  route('api/:noun', 'reference/api-noun.route.tsx'),
  route('docs/errors', 'reference/errors.route.tsx'),

  // polls
  route('channels/:channelId/polls/new', 'polls/new.route.tsx'),
  route('polls/:messageId', 'polls/poll.route.tsx'),

  // reminders
  route('reminders', 'reminders/reminders.route.tsx'),
  route('reminders/new', 'reminders/new.route.tsx'),
  route('reminders/:id', 'reminders/put-off.route.tsx'),

  // resources
  route('missions/:mission/resources', 'resources/gap-board.route.tsx'),
  route('missions/:mission/needs/new', 'resources/new-need.route.tsx'),
  route('needs/:id', 'resources/need.route.tsx'),
  route('needs/:id/edit', 'resources/edit-need.route.tsx'),
  route('missions/:mission/resources/offers', 'resources/offers.route.tsx'),
  route('missions/:mission/offers', 'resources/offers-address.route.ts'),
  route('missions/:mission/offers/new', 'resources/offer-new.route.tsx'),
  route('offers/:id', 'resources/offer.route.tsx'),
  route('offers/:id/edit', 'resources/offer-edit.route.tsx'),

  // tasks
  route('missions/:mission/tasks', 'tasks/tasks.route.tsx'),
  route('missions/:mission/tasks/new', 'tasks/new-task.route.tsx'),
  route('tasks/:id', 'tasks/task.route.tsx'),
  route('tasks/:id/edit', 'tasks/edit-task.route.tsx'),

  route('*', 'shell/nothing.route.tsx'),
] satisfies RouteConfig;
