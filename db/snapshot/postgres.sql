create table account_token (
  id text not null,
  person_id text,
  purpose text not null,
  token_hash text not null,
  created_at text not null,
  expires_at text not null,
  used_at text
);

alter table account_token add constraint account_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table account_token add constraint account_token_pkey PRIMARY KEY (id);

alter table account_token add constraint account_token_token_hash_key UNIQUE (token_hash);

CREATE INDEX account_token_by_person ON public.account_token USING btree (person_id, purpose);

create table allocation (
  id text not null,
  need_id text not null,
  offer_id text not null,
  mission_id text not null,
  quantity integer not null,
  starts_on text,
  ends_on text,
  state text not null,
  reserved_until text,
  in_transit integer default 0 not null,
  good integer default 0 not null,
  damaged integer default 0 not null,
  short integer default 0 not null,
  distributed integer default 0 not null,
  lost integer default 0 not null,
  returned integer default 0 not null,
  surplus integer default 0 not null,
  waybill text,
  note text,
  parent_id text,
  reserved_by text,
  first_approved_by text,
  approved_by text,
  created_at text not null,
  moved_at text not null
);

alter table allocation add constraint allocation_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table allocation add constraint allocation_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id);

alter table allocation add constraint allocation_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES offer(id);

alter table allocation add constraint allocation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES allocation(id);

alter table allocation add constraint allocation_pkey PRIMARY KEY (id);

CREATE INDEX allocation_by_mission ON public.allocation USING btree (mission_id, state);

CREATE INDEX allocation_by_need ON public.allocation USING btree (need_id, state);

CREATE INDEX allocation_by_offer ON public.allocation USING btree (offer_id, state);

CREATE INDEX allocation_by_timer ON public.allocation USING btree (state, reserved_until);

create table allocation_move (
  id text not null,
  allocation_id text not null,
  source text not null,
  target text not null,
  quantity integer not null,
  reason text,
  at text not null,
  person_id text,
  organisation_id text
);

alter table allocation_move add constraint allocation_move_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES allocation(id);

alter table allocation_move add constraint allocation_move_pkey PRIMARY KEY (id);

CREATE INDEX allocation_move_by_allocation ON public.allocation_move USING btree (allocation_id, id);

create table api_token (
  id text not null,
  person_id text not null,
  organisation_id text,
  name text not null,
  prefix text not null,
  token_hash text not null,
  scopes text not null,
  created_at text not null,
  expires_at text not null,
  revoked_at text
);

alter table api_token add constraint api_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table api_token add constraint api_token_pkey PRIMARY KEY (id);

alter table api_token add constraint api_token_token_hash_key UNIQUE (token_hash);

CREATE INDEX api_token_by_person ON public.api_token USING btree (person_id, created_at);

create table asking (
  id text not null,
  channel_id text not null,
  mission_id text,
  subject text not null,
  subject_id text not null,
  answers text not null,
  state text not null,
  person_id text not null,
  organisation_id text not null,
  asked_at text not null,
  due_at text,
  reminded_at text,
  reminders integer not null,
  closed_at text,
  closed_by text
);

alter table asking add constraint asking_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table asking add constraint asking_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id);

alter table asking add constraint asking_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table asking add constraint asking_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table asking add constraint asking_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table asking add constraint asking_pkey PRIMARY KEY (id);

CREATE INDEX asking_by_state ON public.asking USING btree (state, asked_at);

CREATE UNIQUE INDEX asking_of_subject ON public.asking USING btree (subject, subject_id);

create table asking_answer (
  asking_id text not null,
  person_id text not null,
  organisation_id text not null,
  answer text,
  answered_at text,
  reminded_at text
);

alter table asking_answer add constraint asking_answer_asking_id_fkey FOREIGN KEY (asking_id) REFERENCES asking(id);

alter table asking_answer add constraint asking_answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table asking_answer add constraint asking_answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table asking_answer add constraint asking_answer_pk PRIMARY KEY (asking_id, person_id, organisation_id);

CREATE INDEX asking_answer_of_person ON public.asking_answer USING btree (person_id, organisation_id, answer);

create table attachment (
  id text not null,
  channel_id text not null,
  person_id text not null,
  organisation_id text not null,
  state text not null,
  message_id text,
  position integer not null,
  name text not null,
  type text not null,
  show text not null,
  bytes integer not null,
  sha256 text not null,
  received integer not null,
  width integer,
  height integer,
  drawn integer not null,
  description text,
  created_at text not null,
  large_bytes integer
);

alter table attachment add constraint attachment_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table attachment add constraint attachment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table attachment add constraint attachment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table attachment add constraint attachment_pkey PRIMARY KEY (id);

CREATE INDEX attachment_by_state ON public.attachment USING btree (state, created_at);

CREATE INDEX attachment_of_message ON public.attachment USING btree (message_id);

CREATE INDEX attachment_of_person ON public.attachment USING btree (person_id, created_at);

create table attachment_piece (
  attachment_id text not null,
  start integer not null,
  content text not null
);

alter table attachment_piece add constraint attachment_piece_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachment(id);

alter table attachment_piece add constraint attachment_piece_pk PRIMARY KEY (attachment_id, start);

create table channel (
  id text not null,
  kind text not null,
  mission_id text,
  initiative_id text,
  organisation_id text,
  name text not null,
  topic text,
  class text not null,
  tlp_ceiling text not null,
  history text not null,
  announcement_only integer not null,
  archived_at text,
  created_at text not null,
  version integer not null,
  hold_first integer default 0 not null,
  approve_first integer default 0 not null,
  slow_seconds integer default 0 not null,
  watch_words text,
  mission_watch_words text,
  locked_at text,
  locked_reason text,
  retain_days integer,
  description text,
  joining text default 'open'::text not null,
  invited_by text default 'moderators'::text not null,
  people_key text
);

alter table channel add constraint channel_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table channel add constraint channel_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table channel add constraint channel_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table channel add constraint channel_pkey PRIMARY KEY (id);

CREATE INDEX channel_by_initiative ON public.channel USING btree (initiative_id);

CREATE INDEX channel_by_organisation ON public.channel USING btree (organisation_id);

CREATE UNIQUE INDEX channel_by_mission ON public.channel USING btree (mission_id, kind, name) WHERE (kind = 'mission'::text);

CREATE UNIQUE INDEX channel_by_people ON public.channel USING btree (people_key);

create table channel_request (
  id text not null,
  channel_id text not null,
  person_id text not null,
  organisation_id text not null,
  side text not null,
  state text not null,
  note text,
  by_person_id text not null,
  asked_at text not null,
  decided_by text,
  decided_at text,
  reason text
);

alter table channel_request add constraint channel_request_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id);

alter table channel_request add constraint channel_request_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table channel_request add constraint channel_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id);

alter table channel_request add constraint channel_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table channel_request add constraint channel_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table channel_request add constraint channel_request_pkey PRIMARY KEY (id);

CREATE INDEX channel_request_by_channel ON public.channel_request USING btree (channel_id, state);

CREATE INDEX channel_request_by_person ON public.channel_request USING btree (person_id, state);

create table channel_seat (
  channel_id text not null,
  person_id text not null,
  organisation_id text not null,
  since_seq integer not null,
  last_read_seq integer not null,
  moderator integer not null,
  left_at text,
  last_read_number integer default 0 not null,
  starred integer default 0 not null,
  muted integer default 0 not null,
  last_posted_at text,
  ended_by text
);

alter table channel_seat add constraint channel_seat_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table channel_seat add constraint channel_seat_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table channel_seat add constraint channel_seat_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table channel_seat add constraint channel_seat_pk PRIMARY KEY (channel_id, person_id, organisation_id);

CREATE INDEX channel_seat_by_person ON public.channel_seat USING btree (person_id, channel_id);

create table contribution (
  mission_id text not null,
  country_name text not null,
  country_key text not null,
  year integer not null,
  sex text not null,
  personnel integer not null,
  import_id text not null
);

alter table contribution add constraint contribution_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table contribution add constraint contribution_pk PRIMARY KEY (mission_id, country_key, year, sex);

create table coordinator (
  person_id text not null,
  mission_id text not null,
  since text not null
);

alter table coordinator add constraint coordinator_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table coordinator add constraint coordinator_pk PRIMARY KEY (person_id, mission_id);

CREATE INDEX coordinator_by_mission ON public.coordinator USING btree (mission_id);

create table event (
  stream text not null,
  seq integer not null,
  id text not null,
  fact_id text not null,
  is_primary integer not null,
  type text not null,
  at text not null,
  person_id text,
  organisation_id text,
  via text not null,
  command text not null,
  request_id text,
  mission_id text,
  subject text not null,
  data text not null
);

alter table event add constraint event_id_key UNIQUE (id);

alter table event add constraint event_pk PRIMARY KEY (stream, seq);

CREATE INDEX event_by_mission ON public.event USING btree (mission_id, is_primary, at, id);

CREATE INDEX event_by_subject ON public.event USING btree (subject, at);

CREATE INDEX event_by_time ON public.event USING btree (is_primary, at, id);

create table held_message (
  id text not null,
  channel_id text not null,
  mission_id text,
  person_id text not null,
  author_name text not null,
  organisation_id text not null,
  organisation_name text not null,
  author_role text not null,
  author_verified integer not null,
  author_coordinates integer not null,
  body text not null,
  html text not null,
  language text,
  tlp text not null,
  reply_to text,
  thread_id text,
  aside integer not null,
  attachments integer not null,
  request_id text not null,
  written_at text not null,
  why text not null,
  word text,
  state text not null,
  decided_by text,
  decided_at text,
  reason text
);

alter table held_message add constraint held_message_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table held_message add constraint held_message_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id);

alter table held_message add constraint held_message_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table held_message add constraint held_message_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table held_message add constraint held_message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table held_message add constraint held_message_pkey PRIMARY KEY (id);

CREATE INDEX held_message_channel ON public.held_message USING btree (channel_id, state, written_at);

CREATE INDEX held_message_organisation ON public.held_message USING btree (organisation_id, mission_id, state);

create table import_file (
  import_id text not null,
  content text not null
);

alter table import_file add constraint import_file_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_job(id);

alter table import_file add constraint import_file_pkey PRIMARY KEY (import_id);

create table import_job (
  id text not null,
  kind text not null,
  state text not null,
  file_name text not null,
  plan text not null,
  outcome text,
  person_id text not null,
  organisation_id text,
  created_at text not null,
  applied_at text,
  version integer not null,
  mission_id text,
  brought text
);

alter table import_job add constraint import_job_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table import_job add constraint import_job_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table import_job add constraint import_job_pkey PRIMARY KEY (id);

CREATE INDEX import_job_by_mission ON public.import_job USING btree (mission_id, created_at);

CREATE INDEX import_job_by_person ON public.import_job USING btree (person_id, created_at);

create table indicator (
  id text not null,
  initiative_id text not null,
  position integer not null,
  title text not null,
  measure text not null,
  rule text not null,
  unit text,
  baseline integer,
  target integer,
  source_key text,
  created_at text not null
);

alter table indicator add constraint indicator_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table indicator add constraint indicator_pkey PRIMARY KEY (id);

alter table indicator add constraint indicator_source_key_key UNIQUE (source_key);

CREATE INDEX indicator_by_initiative ON public.indicator USING btree (initiative_id, "position");

create table indicator_value (
  id text not null,
  indicator_id text not null,
  period_start text,
  period_end text,
  place text,
  pcode text,
  target integer,
  actual integer,
  source_key text,
  person_id text,
  organisation_id text,
  created_at text not null
);

alter table indicator_value add constraint indicator_value_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id);

alter table indicator_value add constraint indicator_value_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table indicator_value add constraint indicator_value_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table indicator_value add constraint indicator_value_pkey PRIMARY KEY (id);

alter table indicator_value add constraint indicator_value_source_key_key UNIQUE (source_key);

CREATE INDEX indicator_value_by_indicator ON public.indicator_value USING btree (indicator_id, period_end, id);

create table initiative (
  id text not null,
  mission_id text not null,
  task_id text,
  title text not null,
  summary text not null,
  language text not null,
  theme text,
  lead_organisation_id text not null,
  state text not null,
  starts_on text,
  ends_on text,
  source text not null,
  source_key text,
  search_key text not null,
  drafted_needs text not null,
  created_by text,
  created_at text not null,
  proposed_at text,
  approved_at text,
  version integer not null
);

alter table initiative add constraint initiative_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);

alter table initiative add constraint initiative_lead_organisation_id_fkey FOREIGN KEY (lead_organisation_id) REFERENCES organisation(id);

alter table initiative add constraint initiative_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table initiative add constraint initiative_pkey PRIMARY KEY (id);

alter table initiative add constraint initiative_source_key_key UNIQUE (source_key);

alter table initiative add constraint initiative_task_id_fkey FOREIGN KEY (task_id) REFERENCES mandate_task(id);

CREATE INDEX initiative_by_lead ON public.initiative USING btree (lead_organisation_id, state, id);

CREATE INDEX initiative_by_mission ON public.initiative USING btree (mission_id, state, id);

CREATE INDEX initiative_by_task ON public.initiative USING btree (task_id, state);

create table initiative_place (
  id text not null,
  initiative_id text not null,
  position integer not null,
  name text not null,
  country text,
  admin1 text,
  pcode text,
  pcode_edition text,
  latitude double precision,
  longitude double precision,
  precise integer not null
);

alter table initiative_place add constraint initiative_place_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table initiative_place add constraint initiative_place_pkey PRIMARY KEY (id);

CREATE INDEX initiative_place_by_initiative ON public.initiative_place USING btree (initiative_id, "position");

create table initiative_review (
  id text not null,
  initiative_id text not null,
  action text not null,
  comments text not null,
  person_id text not null,
  organisation_id text,
  at text not null
);

alter table initiative_review add constraint initiative_review_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table initiative_review add constraint initiative_review_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table initiative_review add constraint initiative_review_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table initiative_review add constraint initiative_review_pkey PRIMARY KEY (id);

CREATE INDEX initiative_review_by_initiative ON public.initiative_review USING btree (initiative_id, at);

create table invitation (
  id text not null,
  organisation_id text not null,
  email text not null,
  email_key text not null,
  role text not null,
  token_hash text not null,
  invited_by text not null,
  created_at text not null,
  expires_at text not null,
  accepted_at text,
  accepted_by text,
  withdrawn_at text
);

alter table invitation add constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id);

alter table invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id);

alter table invitation add constraint invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table invitation add constraint invitation_pkey PRIMARY KEY (id);

alter table invitation add constraint invitation_token_hash_key UNIQUE (token_hash);

CREATE INDEX invitation_by_email ON public.invitation USING btree (email_key, expires_at);

CREATE INDEX invitation_by_organisation ON public.invitation USING btree (organisation_id, created_at);

create table item (
  id text not null,
  code text not null,
  name text not null,
  category text not null,
  base_unit text not null,
  kind text not null,
  perishable integer not null,
  two_persons_above integer,
  edition text not null,
  retired_on text,
  search_key text default ''::text not null
);

alter table item add constraint item_code_key UNIQUE (code);

alter table item add constraint item_pkey PRIMARY KEY (id);

create table item_pack (
  item_id text not null,
  code text not null,
  name text not null,
  size integer not null
);

alter table item_pack add constraint item_pack_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id);

alter table item_pack add constraint item_pack_pk PRIMARY KEY (item_id, code);

create table item_substitute (
  item_id text not null,
  substitute_id text not null
);

alter table item_substitute add constraint item_substitute_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id);

alter table item_substitute add constraint item_substitute_pk PRIMARY KEY (item_id, substitute_id);

alter table item_substitute add constraint item_substitute_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES item(id);

create table job (
  id text not null,
  kind text not null,
  key text not null,
  payload text not null,
  created_at text not null,
  due_at text not null,
  attempts integer not null,
  lease integer not null,
  last_error text,
  ended_at text,
  outcome text
);

alter table job add constraint job_once UNIQUE (kind, key);

alter table job add constraint job_pkey PRIMARY KEY (id);

CREATE INDEX job_due ON public.job USING btree (due_at, id) WHERE (outcome IS NULL);

CREATE INDEX job_ended ON public.job USING btree (outcome, ended_at, id);

create table join_request (
  id text not null,
  initiative_id text not null,
  organisation_id text not null,
  direction text not null,
  state text not null,
  brings text not null,
  message text,
  counter text,
  answer text,
  role text not null,
  iati_role text not null,
  asked_by text not null,
  answered_by text,
  created_at text not null,
  moved_at text not null,
  closed_at text
);

alter table join_request add constraint join_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id);

alter table join_request add constraint join_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id);

alter table join_request add constraint join_request_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table join_request add constraint join_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table join_request add constraint join_request_pkey PRIMARY KEY (id);

CREATE INDEX join_request_by_organisation ON public.join_request USING btree (organisation_id, closed_at);

CREATE UNIQUE INDEX join_request_open ON public.join_request USING btree (initiative_id, organisation_id) WHERE (closed_at IS NULL);

create table known_device (
  id text not null,
  person_id text not null,
  created_at text not null,
  last_used_at text not null
);

alter table known_device add constraint known_device_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table known_device add constraint known_device_pkey PRIMARY KEY (id);

CREATE INDEX known_device_by_person ON public.known_device USING btree (person_id);

CREATE INDEX known_device_by_use ON public.known_device USING btree (last_used_at);

create table legal_hold (
  id text not null,
  channel_id text not null,
  reason text not null,
  placed_by text not null,
  placed_at text not null,
  lifted_by text,
  lifted_at text
);

alter table legal_hold add constraint legal_hold_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table legal_hold add constraint legal_hold_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES person(id);

alter table legal_hold add constraint legal_hold_pkey PRIMARY KEY (id);

alter table legal_hold add constraint legal_hold_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES person(id);

CREATE INDEX legal_hold_channel ON public.legal_hold USING btree (channel_id, lifted_at);

create table mail (
  id text not null,
  template text not null,
  params text not null,
  recipient text not null,
  locale text not null,
  created_at text not null,
  sent_at text
);

alter table mail add constraint mail_pkey PRIMARY KEY (id);

create table mandate_task (
  id text not null,
  mission_id text not null,
  code text not null,
  title text not null,
  theme text,
  position integer not null,
  dropped_on text
);

alter table mandate_task add constraint mandate_task_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table mandate_task add constraint mandate_task_pkey PRIMARY KEY (id);

CREATE INDEX mandate_task_by_mission ON public.mandate_task USING btree (mission_id, "position");

create table membership (
  id text not null,
  person_id text not null,
  organisation_id text not null,
  role text not null,
  since text not null,
  ended_at text
);

alter table membership add constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table membership add constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table membership add constraint membership_pkey PRIMARY KEY (id);

CREATE INDEX membership_by_organisation ON public.membership USING btree (organisation_id, ended_at, person_id);

CREATE UNIQUE INDEX membership_current ON public.membership USING btree (person_id, organisation_id) WHERE (ended_at IS NULL);

create table mention (
  channel_id text not null,
  seq integer not null,
  message_id text not null,
  person_id text not null,
  organisation_id text not null,
  why text not null,
  thread_id text,
  thread_number integer
);

alter table mention add constraint mention_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table mention add constraint mention_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table mention add constraint mention_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table mention add constraint mention_pk PRIMARY KEY (channel_id, person_id, organisation_id, seq);

CREATE INDEX mention_by_message ON public.mention USING btree (message_id);

CREATE INDEX mention_by_person ON public.mention USING btree (person_id, organisation_id, message_id);

create table message (
  channel_id text not null,
  seq integer not null,
  id text not null,
  person_id text not null,
  author_name text not null,
  organisation_id text not null,
  organisation_name text not null,
  author_role text not null,
  author_verified integer not null,
  author_coordinates integer not null,
  body text not null,
  html text not null,
  language text,
  tlp text not null,
  reply_to text,
  state text not null,
  removed_by text,
  removed_reason text,
  request_id text not null,
  created_at text not null,
  number integer default 0 not null,
  thread_id text,
  aside integer default 0 not null,
  replies integer default 0 not null,
  written_at text,
  attachments integer default 0 not null,
  has_records integer default 0 not null,
  version integer default 1 not null,
  edited_at text,
  reactions integer default 0 not null,
  removed_at text,
  removed_on_report text,
  erased_at text,
  pinned integer default 0 not null,
  forwards integer default 0 not null,
  asks integer default 0 not null
);

alter table message add constraint message_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table message add constraint message_id_key UNIQUE (id);

alter table message add constraint message_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table message add constraint message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table message add constraint message_pk PRIMARY KEY (channel_id, seq);

CREATE INDEX message_by_thread ON public.message USING btree (thread_id, seq) WHERE (thread_id IS NOT NULL);

CREATE INDEX message_removed ON public.message USING btree (channel_id, removed_at) WHERE (removed_at IS NOT NULL);

create table message_forward (
  message_id text not null,
  source_id text not null,
  source_channel_id text not null,
  author_name text not null,
  organisation_name text not null,
  html text not null,
  language text,
  said_at text not null
);

alter table message_forward add constraint message_forward_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id);

alter table message_forward add constraint message_forward_pkey PRIMARY KEY (message_id);

alter table message_forward add constraint message_forward_source_channel_id_fkey FOREIGN KEY (source_channel_id) REFERENCES channel(id);

CREATE INDEX message_forward_by_source ON public.message_forward USING btree (source_id);

create table message_pin (
  message_id text not null,
  channel_id text not null,
  person_id text not null,
  pinned_at text not null
);

alter table message_pin add constraint message_pin_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table message_pin add constraint message_pin_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id);

alter table message_pin add constraint message_pin_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table message_pin add constraint message_pin_pkey PRIMARY KEY (message_id);

CREATE INDEX message_pin_by_channel ON public.message_pin USING btree (channel_id);

create table message_record (
  kind text not null,
  record_id text not null,
  message_id text not null,
  person_id text not null,
  made_at text not null
);

alter table message_record add constraint message_record_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id);

alter table message_record add constraint message_record_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table message_record add constraint message_record_pk PRIMARY KEY (kind, record_id, message_id);

CREATE INDEX message_record_by_message ON public.message_record USING btree (message_id);

create table message_report (
  id text not null,
  channel_id text not null,
  mission_id text,
  message_id text not null,
  reporter_id text not null,
  reporter_organisation_id text not null,
  author_id text not null,
  author_organisation_id text not null,
  note text,
  language text,
  attachments integer not null,
  state text not null,
  assigned_to text,
  made_at text not null,
  due_at text not null,
  decided_by text,
  settled_by text,
  rule text not null,
  author_name text not null,
  author_organisation_name text not null,
  said_at text not null,
  body text not null,
  html text not null,
  tlp text not null,
  decided_at text,
  outcome text,
  cited_rule text,
  reason text,
  sanction_id text,
  appeal text,
  appealed_at text,
  settled_at text,
  settled_outcome text,
  settled_reason text
);

alter table message_report add constraint message_report_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES person(id);

alter table message_report add constraint message_report_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id);

alter table message_report add constraint message_report_author_organisation_id_fkey FOREIGN KEY (author_organisation_id) REFERENCES organisation(id);

alter table message_report add constraint message_report_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table message_report add constraint message_report_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id);

alter table message_report add constraint message_report_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table message_report add constraint message_report_pkey PRIMARY KEY (id);

alter table message_report add constraint message_report_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES person(id);

alter table message_report add constraint message_report_reporter_organisation_id_fkey FOREIGN KEY (reporter_organisation_id) REFERENCES organisation(id);

alter table message_report add constraint message_report_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person(id);

CREATE INDEX message_report_channel ON public.message_report USING btree (channel_id, made_at);

CREATE INDEX message_report_message ON public.message_report USING btree (message_id, reporter_id);

CREATE INDEX message_report_queue ON public.message_report USING btree (state, due_at);

create table message_text (
  place bigint not null,
  message_id text not null,
  folded text not null,
  author text not null,
  organisation text not null,
  facets text not null
);

alter table message_text add constraint message_text_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id) ON DELETE CASCADE;

alter table message_text add constraint message_text_message_id_key UNIQUE (message_id);

alter table message_text add constraint message_text_pkey PRIMARY KEY (place);

CREATE INDEX message_text_search ON public.message_text USING gin (to_tsvector('simple'::regconfig, folded), to_tsvector('simple'::regconfig, author), to_tsvector('simple'::regconfig, organisation), string_to_array(facets, ' '::text));

create table message_text_mark (
  channel_id text not null,
  seq integer not null
);

alter table message_text_mark add constraint message_text_mark_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id) ON DELETE CASCADE;

alter table message_text_mark add constraint message_text_mark_pkey PRIMARY KEY (channel_id);

create table message_version (
  message_id text not null,
  version integer not null,
  body text not null,
  html text not null,
  until text not null
);

alter table message_version add constraint message_version_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id);

alter table message_version add constraint message_version_pk PRIMARY KEY (message_id, version);

create table milestone (
  id text not null,
  initiative_id text not null,
  position integer not null,
  title text not null,
  due_on text,
  reached_on text
);

alter table milestone add constraint milestone_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table milestone add constraint milestone_pkey PRIMARY KEY (id);

CREATE INDEX milestone_by_initiative ON public.milestone USING btree (initiative_id, "position");

create table mission (
  id text not null,
  slug text not null,
  acronym text not null,
  name text not null,
  area text not null,
  countries text not null,
  latitude double precision not null,
  longitude double precision not null,
  time_zone text not null,
  summary text,
  state text not null,
  started_on text not null,
  ended_on text,
  mandate_expires_on text,
  created_at text not null,
  version integer not null
);

alter table mission add constraint mission_pkey PRIMARY KEY (id);

alter table mission add constraint mission_slug_key UNIQUE (slug);

create table mission_participant (
  mission_id text not null,
  organisation_id text not null,
  since text not null
);

alter table mission_participant add constraint mission_participant_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table mission_participant add constraint mission_participant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table mission_participant add constraint mission_participant_pk PRIMARY KEY (mission_id, organisation_id);

CREATE INDEX mission_participant_by_organisation ON public.mission_participant USING btree (organisation_id);

create table mission_resolution (
  id text not null,
  mission_id text not null,
  reference text not null,
  adopted_on text not null,
  kind text not null
);

alter table mission_resolution add constraint mission_resolution_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table mission_resolution add constraint mission_resolution_pkey PRIMARY KEY (id);

CREATE INDEX mission_resolution_by_mission ON public.mission_resolution USING btree (mission_id, adopted_on);

create table need (
  id text not null,
  mission_id text not null,
  initiative_id text,
  organisation_id text not null,
  item_id text not null,
  title text,
  quantity integer not null,
  needed_by text not null,
  needed_until text,
  priority integer not null,
  place_name text,
  latitude double precision,
  longitude double precision,
  note text,
  state text not null,
  stated_by text,
  stated_at text not null,
  version integer not null,
  search_key text default ''::text not null
);

alter table need add constraint need_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table need add constraint need_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id);

alter table need add constraint need_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table need add constraint need_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table need add constraint need_pkey PRIMARY KEY (id);

CREATE INDEX need_by_initiative ON public.need USING btree (initiative_id, id);

CREATE INDEX need_by_item ON public.need USING btree (mission_id, item_id, state);

CREATE INDEX need_by_organisation ON public.need USING btree (organisation_id, id);

CREATE INDEX need_by_urgency ON public.need USING btree (mission_id, priority, needed_by, id);

create table offer (
  id text not null,
  mission_id text not null,
  organisation_id text not null,
  item_id text not null,
  title text,
  kind text not null,
  quantity integer not null,
  available_from text not null,
  available_until text not null,
  use_by text,
  place_name text,
  latitude double precision,
  longitude double precision,
  lift_included integer not null,
  readiness text not null,
  earmark text,
  note text,
  two_persons integer not null,
  state text not null,
  drafted_by text not null,
  released_by text,
  drafted_at text not null,
  released_at text,
  acknowledged_at text,
  version integer not null,
  search_key text default ''::text not null
);

alter table offer add constraint offer_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id);

alter table offer add constraint offer_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table offer add constraint offer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table offer add constraint offer_pkey PRIMARY KEY (id);

CREATE INDEX offer_by_item ON public.offer USING btree (mission_id, item_id, state);

CREATE INDEX offer_by_mission ON public.offer USING btree (mission_id, id);

CREATE INDEX offer_by_organisation ON public.offer USING btree (organisation_id, id);

CREATE INDEX offer_by_state ON public.offer USING btree (state, available_until);

create table offer_rule (
  organisation_id text not null,
  two_persons integer not null
);

alter table offer_rule add constraint offer_rule_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table offer_rule add constraint offer_rule_pkey PRIMARY KEY (organisation_id);

create table organisation (
  id text not null,
  kind text not null,
  name text not null,
  name_key text not null,
  look_key text not null,
  acronym text,
  country text,
  website text,
  description text not null,
  language text not null,
  parent_id text,
  source text not null,
  registration_number text,
  certificate_expires_on text,
  declarations text not null,
  submitted_at text,
  submitted_by text,
  assessment_number integer not null,
  created_at text not null,
  version integer not null,
  search_key text default ''::text not null
);

alter table organisation add constraint organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id);

alter table organisation add constraint organisation_pkey PRIMARY KEY (id);

alter table organisation add constraint organisation_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id);

CREATE INDEX organisation_by_look ON public.organisation USING btree (look_key, id);

CREATE INDEX organisation_by_name ON public.organisation USING btree (name_key, id);

CREATE INDEX organisation_submitted ON public.organisation USING btree (submitted_at, id) WHERE (submitted_at IS NOT NULL);

create table organisation_assessment (
  organisation_id text not null,
  number integer not null,
  outcome text not null,
  reason text not null,
  valid_until text,
  assessor_person_id text not null,
  assessor_organisation_id text,
  at text not null
);

alter table organisation_assessment add constraint organisation_assessment_assessor_organisation_id_fkey FOREIGN KEY (assessor_organisation_id) REFERENCES organisation(id);

alter table organisation_assessment add constraint organisation_assessment_assessor_person_id_fkey FOREIGN KEY (assessor_person_id) REFERENCES person(id);

alter table organisation_assessment add constraint organisation_assessment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table organisation_assessment add constraint organisation_assessment_pk PRIMARY KEY (organisation_id, number);

create table organisation_interest (
  organisation_id text not null,
  mission_id text not null
);

alter table organisation_interest add constraint organisation_interest_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table organisation_interest add constraint organisation_interest_pk PRIMARY KEY (organisation_id, mission_id);

CREATE INDEX organisation_interest_by_mission ON public.organisation_interest USING btree (mission_id, organisation_id);

create table partnership (
  initiative_id text not null,
  organisation_id text not null,
  role text not null,
  iati_role text not null,
  since text not null,
  ended_at text
);

alter table partnership add constraint partnership_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table partnership add constraint partnership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table partnership add constraint partnership_pk PRIMARY KEY (initiative_id, organisation_id);

CREATE INDEX partnership_by_organisation ON public.partnership USING btree (organisation_id, ended_at, initiative_id);

create table person (
  id text not null,
  email text not null,
  email_key text not null,
  name text not null,
  password_hash text,
  email_confirmed_at text,
  locale text not null,
  time_zone text not null,
  theme text not null,
  text_only integer not null,
  is_operator integer not null,
  state text not null,
  created_at text not null,
  version integer not null,
  hides_presence integer default 0 not null
);

alter table person add constraint person_email_key_key UNIQUE (email_key);

alter table person add constraint person_pkey PRIMARY KEY (id);

create table poll (
  message_id text not null,
  channel_id text not null,
  several integer not null,
  secret integer not null,
  ends_at text,
  ended_at text
);

alter table poll add constraint poll_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table poll add constraint poll_pkey PRIMARY KEY (message_id);

CREATE INDEX poll_to_end ON public.poll USING btree (ended_at, ends_at);

create table poll_vote (
  message_id text not null,
  choice integer not null,
  person_id text not null,
  organisation_id text not null
);

alter table poll_vote add constraint poll_vote_message_id_fkey FOREIGN KEY (message_id) REFERENCES poll(message_id) ON DELETE CASCADE;

alter table poll_vote add constraint poll_vote_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table poll_vote add constraint poll_vote_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table poll_vote add constraint poll_vote_pk PRIMARY KEY (message_id, person_id, choice);

create table reaction (
  message_id text not null,
  emoji text not null,
  person_id text not null,
  organisation_id text not null,
  at text not null
);

alter table reaction add constraint reaction_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id);

alter table reaction add constraint reaction_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table reaction add constraint reaction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table reaction add constraint reaction_pk PRIMARY KEY (message_id, emoji, person_id);

create table reminder (
  id text not null,
  person_id text not null,
  organisation_id text,
  message_id text,
  channel_id text,
  note text,
  due_at text not null,
  came_at text,
  created_at text not null
);

alter table reminder add constraint reminder_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table reminder add constraint reminder_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id) ON DELETE CASCADE;

alter table reminder add constraint reminder_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table reminder add constraint reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table reminder add constraint reminder_pkey PRIMARY KEY (id);

CREATE INDEX reminder_due ON public.reminder USING btree (came_at, due_at);

CREATE INDEX reminder_of_message ON public.reminder USING btree (message_id);

CREATE INDEX reminder_of_person ON public.reminder USING btree (person_id, due_at);

create table request (
  requester text not null,
  request_id text not null,
  command text not null,
  result text not null,
  at text not null
);

alter table request add constraint request_pk PRIMARY KEY (requester, request_id, command);

create table retention_run (
  id text not null,
  channel_id text not null,
  at text not null,
  messages integer not null,
  files integer not null,
  kept integer not null,
  removed integer default 0 not null
);

alter table retention_run add constraint retention_run_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table retention_run add constraint retention_run_pkey PRIMARY KEY (id);

CREATE INDEX retention_run_channel ON public.retention_run USING btree (channel_id, at);

create table sanction (
  id text not null,
  channel_id text not null,
  person_id text not null,
  mission_id text,
  scope text not null,
  kind text not null,
  reason text not null,
  by_person_id text not null,
  starts_at text not null,
  ends_at text not null,
  lifted_at text
);

alter table sanction add constraint sanction_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id);

alter table sanction add constraint sanction_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id);

alter table sanction add constraint sanction_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table sanction add constraint sanction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table sanction add constraint sanction_pkey PRIMARY KEY (id);

CREATE INDEX sanction_by_person ON public.sanction USING btree (person_id, ends_at);

create table saved_message (
  person_id text not null,
  message_id text not null,
  saved_at text not null
);

alter table saved_message add constraint saved_message_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id);

alter table saved_message add constraint saved_message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table saved_message add constraint saved_message_pk PRIMARY KEY (person_id, message_id);

CREATE INDEX saved_message_by_message ON public.saved_message USING btree (message_id);

create table seal (
  number integer not null,
  stream text not null,
  from_seq integer not null,
  to_seq integer not null,
  digests text not null,
  sealed_at text not null,
  previous text not null,
  hash text not null
);

alter table seal add constraint seal_pkey PRIMARY KEY (number);

create table session (
  id text not null,
  person_id text not null,
  organisation_id text,
  created_at text not null,
  expires_at text not null,
  user_agent text not null
);

alter table session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table session add constraint session_pkey PRIMARY KEY (id);

CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);

CREATE INDEX session_by_person ON public.session USING btree (person_id, created_at);

create table stream (
  key text not null,
  last_seq integer not null,
  sealed_seq integer default 0 not null,
  counted integer default 0 not null
);

alter table stream add constraint stream_pkey PRIMARY KEY (key);

CREATE INDEX stream_unsealed ON public.stream USING btree (key) WHERE (sealed_seq < last_seq);

create table task (
  id text not null,
  mission_id text not null,
  initiative_id text,
  title text not null,
  search_key text not null,
  details text,
  language text,
  due_on text,
  state text not null,
  owner_id text,
  owner_organisation_id text,
  person_id text not null,
  organisation_id text not null,
  made_at text not null,
  moved_at text not null,
  version integer not null
);

alter table task add constraint task_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id);

alter table task add constraint task_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table task add constraint task_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table task add constraint task_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id);

alter table task add constraint task_owner_organisation_id_fkey FOREIGN KEY (owner_organisation_id) REFERENCES organisation(id);

alter table task add constraint task_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table task add constraint task_pkey PRIMARY KEY (id);

CREATE INDEX task_of_initiative ON public.task USING btree (initiative_id, state);

CREATE INDEX task_of_mission ON public.task USING btree (mission_id, state, due_on);

CREATE INDEX task_of_owner ON public.task USING btree (owner_id, state, due_on);

create table thread_follow (
  thread_id text not null,
  person_id text not null,
  organisation_id text not null,
  following integer not null,
  last_read_number integer not null
);

alter table thread_follow add constraint thread_follow_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);

alter table thread_follow add constraint thread_follow_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table thread_follow add constraint thread_follow_pk PRIMARY KEY (thread_id, person_id, organisation_id);

alter table thread_follow add constraint thread_follow_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES message(id);

CREATE INDEX thread_follow_by_person ON public.thread_follow USING btree (person_id, organisation_id) WHERE (following = 1);

create table upkeep (
  name text not null,
  ended_at text not null,
  succeeded integer not null,
  succeeded_at text,
  took_ms integer not null,
  detail text not null
);

alter table upkeep add constraint upkeep_pkey PRIMARY KEY (name);

create table watch_list (
  mission_id text not null,
  words text not null,
  changed_by text not null,
  changed_at text not null
);

alter table watch_list add constraint watch_list_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);

alter table watch_list add constraint watch_list_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

alter table watch_list add constraint watch_list_pkey PRIMARY KEY (mission_id);
