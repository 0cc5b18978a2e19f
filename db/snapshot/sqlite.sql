CREATE TABLE "account_token" ("id" text not null primary key,
  "person_id" text references "person" ("id"),
  "purpose" text not null,
  "token_hash" text not null unique,
  "created_at" text not null,
  "expires_at" text not null,
  "used_at" text);

CREATE INDEX "account_token_by_person" on "account_token" ("person_id", "purpose");

CREATE TABLE "allocation" ("id" text not null primary key,
  "need_id" text not null references "need" ("id"),
  "offer_id" text not null references "offer" ("id"),
  "mission_id" text not null references "mission" ("id"),
  "quantity" integer not null,
  "starts_on" text,
  "ends_on" text,
  "state" text not null,
  "reserved_until" text,
  "in_transit" integer default 0 not null,
  "good" integer default 0 not null,
  "damaged" integer default 0 not null,
  "short" integer default 0 not null,
  "distributed" integer default 0 not null,
  "lost" integer default 0 not null,
  "returned" integer default 0 not null,
  "surplus" integer default 0 not null,
  "waybill" text,
  "note" text,
  "parent_id" text references "allocation" ("id"),
  "reserved_by" text,
  "first_approved_by" text,
  "approved_by" text,
  "created_at" text not null,
  "moved_at" text not null);

CREATE INDEX "allocation_by_mission" on "allocation" ("mission_id", "state");

CREATE INDEX "allocation_by_need" on "allocation" ("need_id", "state");

CREATE INDEX "allocation_by_offer" on "allocation" ("offer_id", "state");

CREATE INDEX "allocation_by_timer" on "allocation" ("state", "reserved_until");

CREATE TABLE "allocation_move" ("id" text not null primary key,
  "allocation_id" text not null references "allocation" ("id"),
  "source" text not null,
  "target" text not null,
  "quantity" integer not null,
  "reason" text,
  "at" text not null,
  "person_id" text,
  "organisation_id" text);

CREATE INDEX "allocation_move_by_allocation" on "allocation_move" ("allocation_id", "id");

CREATE TABLE "api_token" ("id" text not null primary key,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text,
  "name" text not null,
  "prefix" text not null,
  "token_hash" text not null unique,
  "scopes" text not null,
  "created_at" text not null,
  "expires_at" text not null,
  "revoked_at" text);

CREATE INDEX "api_token_by_person" on "api_token" ("person_id", "created_at");

CREATE TABLE "asking" ("id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "mission_id" text references "mission" ("id"),
  "subject" text not null,
  "subject_id" text not null,
  "answers" text not null,
  "state" text not null,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "asked_at" text not null,
  "due_at" text,
  "reminded_at" text,
  "reminders" integer not null,
  "closed_at" text,
  "closed_by" text references "person" ("id"));

CREATE INDEX "asking_by_state" on "asking" ("state", "asked_at");

CREATE UNIQUE INDEX "asking_of_subject" on "asking" ("subject", "subject_id");

CREATE TABLE "asking_answer" ("asking_id" text not null references "asking" ("id"),
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "answer" text,
  "answered_at" text,
  "reminded_at" text, constraint "asking_answer_pk" primary key ("asking_id",
  "person_id",
  "organisation_id"));

CREATE INDEX "asking_answer_of_person" on "asking_answer" ("person_id", "organisation_id", "answer");

CREATE TABLE "attachment" ("id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "state" text not null,
  "message_id" text,
  "position" integer not null,
  "name" text not null,
  "type" text not null,
  "show" text not null,
  "bytes" integer not null,
  "sha256" text not null,
  "received" integer not null,
  "width" integer,
  "height" integer,
  "drawn" integer not null,
  "description" text,
  "created_at" text not null,
  "large_bytes" integer);

CREATE INDEX "attachment_by_state" on "attachment" ("state", "created_at");

CREATE INDEX "attachment_of_message" on "attachment" ("message_id");

CREATE INDEX "attachment_of_person" on "attachment" ("person_id", "created_at");

CREATE TABLE "attachment_piece" ("attachment_id" text not null references "attachment" ("id"),
  "start" integer not null,
  "content" text not null, constraint "attachment_piece_pk" primary key ("attachment_id",
  "start"));

CREATE TABLE "channel" ("id" text not null primary key,
  "kind" text not null,
  "mission_id" text references "mission" ("id"),
  "initiative_id" text references "initiative" ("id"),
  "organisation_id" text references "organisation" ("id"),
  "name" text not null,
  "topic" text,
  "class" text not null,
  "tlp_ceiling" text not null,
  "history" text not null,
  "announcement_only" integer not null,
  "archived_at" text,
  "created_at" text not null,
  "version" integer not null,
  "hold_first" integer default 0 not null,
  "approve_first" integer default 0 not null,
  "slow_seconds" integer default 0 not null,
  "watch_words" text,
  "mission_watch_words" text,
  "locked_at" text,
  "locked_reason" text,
  "retain_days" integer,
  "description" text,
  "joining" text default 'open' not null,
  "invited_by" text default 'moderators' not null,
  "people_key" text);

CREATE INDEX "channel_by_initiative" on "channel" ("initiative_id");

CREATE UNIQUE INDEX "channel_by_mission" on "channel" ("mission_id", "kind", "name") where "kind" = 'mission';

CREATE INDEX "channel_by_organisation" on "channel" ("organisation_id");

CREATE UNIQUE INDEX "channel_by_people" on "channel" ("people_key");

CREATE TABLE "channel_request" ("id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "side" text not null,
  "state" text not null,
  "note" text,
  "by_person_id" text not null references "person" ("id"),
  "asked_at" text not null,
  "decided_by" text references "person" ("id"),
  "decided_at" text,
  "reason" text);

CREATE INDEX "channel_request_by_channel" on "channel_request" ("channel_id", "state");

CREATE INDEX "channel_request_by_person" on "channel_request" ("person_id", "state");

CREATE TABLE "channel_seat" ("channel_id" text not null references "channel" ("id"),
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "since_seq" integer not null,
  "last_read_seq" integer not null,
  "moderator" integer not null,
  "left_at" text,
  "last_read_number" integer default 0 not null,
  "starred" integer default 0 not null,
  "muted" integer default 0 not null,
  "last_posted_at" text,
  "ended_by" text, constraint "channel_seat_pk" primary key ("channel_id",
  "person_id",
  "organisation_id"));

CREATE INDEX "channel_seat_by_person" on "channel_seat" ("person_id", "channel_id");

CREATE TABLE "contribution" ("mission_id" text not null references "mission" ("id"),
  "country_name" text not null,
  "country_key" text not null,
  "year" integer not null,
  "sex" text not null,
  "personnel" integer not null,
  "import_id" text not null, constraint "contribution_pk" primary key ("mission_id",
  "country_key",
  "year",
  "sex"));

CREATE TABLE "coordinator" ("person_id" text not null references "person" ("id"),
  "mission_id" text not null,
  "since" text not null, constraint "coordinator_pk" primary key ("person_id",
  "mission_id"));

CREATE INDEX "coordinator_by_mission" on "coordinator" ("mission_id");

CREATE TABLE "event" ("stream" text not null,
  "seq" integer not null,
  "id" text not null unique,
  "fact_id" text not null,
  "is_primary" integer not null,
  "type" text not null,
  "at" text not null,
  "person_id" text,
  "organisation_id" text,
  "via" text not null,
  "command" text not null,
  "request_id" text,
  "mission_id" text,
  "subject" text not null,
  "data" text not null, constraint "event_pk" primary key ("stream",
  "seq"));

CREATE INDEX "event_by_mission" on "event" ("mission_id", "is_primary", "at", "id");

CREATE INDEX "event_by_subject" on "event" ("subject", "at");

CREATE INDEX "event_by_time" on "event" ("is_primary", "at", "id");

CREATE TABLE "held_message" ("id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "mission_id" text references "mission" ("id"),
  "person_id" text not null references "person" ("id"),
  "author_name" text not null,
  "organisation_id" text not null references "organisation" ("id"),
  "organisation_name" text not null,
  "author_role" text not null,
  "author_verified" integer not null,
  "author_coordinates" integer not null,
  "body" text not null,
  "html" text not null,
  "language" text,
  "tlp" text not null,
  "reply_to" text,
  "thread_id" text,
  "aside" integer not null,
  "attachments" integer not null,
  "request_id" text not null,
  "written_at" text not null,
  "why" text not null,
  "word" text,
  "state" text not null,
  "decided_by" text references "person" ("id"),
  "decided_at" text,
  "reason" text);

CREATE INDEX "held_message_channel" on "held_message" ("channel_id", "state", "written_at");

CREATE INDEX "held_message_organisation" on "held_message" ("organisation_id", "mission_id", "state");

CREATE TABLE "import_file" ("import_id" text not null primary key references "import_job" ("id"),
  "content" text not null);

CREATE TABLE "import_job" ("id" text not null primary key,
  "kind" text not null,
  "state" text not null,
  "file_name" text not null,
  "plan" text not null,
  "outcome" text,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text references "organisation" ("id"),
  "created_at" text not null,
  "applied_at" text,
  "version" integer not null,
  "mission_id" text,
  "brought" text);

CREATE INDEX "import_job_by_mission" on "import_job" ("mission_id", "created_at");

CREATE INDEX "import_job_by_person" on "import_job" ("person_id", "created_at");

CREATE TABLE "indicator" ("id" text not null primary key,
  "initiative_id" text not null references "initiative" ("id"),
  "position" integer not null,
  "title" text not null,
  "measure" text not null,
  "rule" text not null,
  "unit" text,
  "baseline" integer,
  "target" integer,
  "source_key" text unique,
  "created_at" text not null);

CREATE INDEX "indicator_by_initiative" on "indicator" ("initiative_id", "position");

CREATE TABLE "indicator_value" ("id" text not null primary key,
  "indicator_id" text not null references "indicator" ("id"),
  "period_start" text,
  "period_end" text,
  "place" text,
  "pcode" text,
  "target" integer,
  "actual" integer,
  "source_key" text unique,
  "person_id" text references "person" ("id"),
  "organisation_id" text references "organisation" ("id"),
  "created_at" text not null);

CREATE INDEX "indicator_value_by_indicator" on "indicator_value" ("indicator_id", "period_end", "id");

CREATE TABLE "initiative" ("id" text not null primary key,
  "mission_id" text not null references "mission" ("id"),
  "task_id" text references "mandate_task" ("id"),
  "title" text not null,
  "summary" text not null,
  "language" text not null,
  "theme" text,
  "lead_organisation_id" text not null references "organisation" ("id"),
  "state" text not null,
  "starts_on" text,
  "ends_on" text,
  "source" text not null,
  "source_key" text unique,
  "search_key" text not null,
  "drafted_needs" text not null,
  "created_by" text references "person" ("id"),
  "created_at" text not null,
  "proposed_at" text,
  "approved_at" text,
  "version" integer not null);

CREATE INDEX "initiative_by_lead" on "initiative" ("lead_organisation_id", "state", "id");

CREATE INDEX "initiative_by_mission" on "initiative" ("mission_id", "state", "id");

CREATE INDEX "initiative_by_task" on "initiative" ("task_id", "state");

CREATE TABLE "initiative_place" ("id" text not null primary key,
  "initiative_id" text not null references "initiative" ("id"),
  "position" integer not null,
  "name" text not null,
  "country" text,
  "admin1" text,
  "pcode" text,
  "pcode_edition" text,
  "latitude" double precision,
  "longitude" double precision,
  "precise" integer not null);

CREATE INDEX "initiative_place_by_initiative" on "initiative_place" ("initiative_id", "position");

CREATE TABLE "initiative_review" ("id" text not null primary key,
  "initiative_id" text not null references "initiative" ("id"),
  "action" text not null,
  "comments" text not null,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text references "organisation" ("id"),
  "at" text not null);

CREATE INDEX "initiative_review_by_initiative" on "initiative_review" ("initiative_id", "at");

CREATE TABLE "invitation" ("id" text not null primary key,
  "organisation_id" text not null references "organisation" ("id"),
  "email" text not null,
  "email_key" text not null,
  "role" text not null,
  "token_hash" text not null unique,
  "invited_by" text not null references "person" ("id"),
  "created_at" text not null,
  "expires_at" text not null,
  "accepted_at" text,
  "accepted_by" text references "person" ("id"),
  "withdrawn_at" text);

CREATE INDEX "invitation_by_email" on "invitation" ("email_key", "expires_at");

CREATE INDEX "invitation_by_organisation" on "invitation" ("organisation_id", "created_at");

CREATE TABLE "item" ("id" text not null primary key,
  "code" text not null unique,
  "name" text not null,
  "category" text not null,
  "base_unit" text not null,
  "kind" text not null,
  "perishable" integer not null,
  "two_persons_above" integer,
  "edition" text not null,
  "retired_on" text,
  "search_key" text default '' not null);

CREATE TABLE "item_pack" ("item_id" text not null references "item" ("id"),
  "code" text not null,
  "name" text not null,
  "size" integer not null, constraint "item_pack_pk" primary key ("item_id",
  "code"));

CREATE TABLE "item_substitute" ("item_id" text not null references "item" ("id"),
  "substitute_id" text not null references "item" ("id"), constraint "item_substitute_pk" primary key ("item_id",
  "substitute_id"));

CREATE TABLE "job" ("id" text not null primary key,
  "kind" text not null,
  "key" text not null,
  "payload" text not null,
  "created_at" text not null,
  "due_at" text not null,
  "attempts" integer not null,
  "lease" integer not null,
  "last_error" text,
  "ended_at" text,
  "outcome" text, constraint "job_once" unique ("kind",
  "key"));

CREATE INDEX "job_due" on "job" ("due_at", "id") where "outcome" is null;

CREATE INDEX "job_ended" on "job" ("outcome", "ended_at", "id");

CREATE TABLE "join_request" ("id" text not null primary key,
  "initiative_id" text not null references "initiative" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "direction" text not null,
  "state" text not null,
  "brings" text not null,
  "message" text,
  "counter" text,
  "answer" text,
  "role" text not null,
  "iati_role" text not null,
  "asked_by" text not null references "person" ("id"),
  "answered_by" text references "person" ("id"),
  "created_at" text not null,
  "moved_at" text not null,
  "closed_at" text);

CREATE INDEX "join_request_by_organisation" on "join_request" ("organisation_id", "closed_at");

CREATE UNIQUE INDEX "join_request_open" on "join_request" ("initiative_id", "organisation_id") where "closed_at" is null;

CREATE TABLE "known_device" ("id" text not null primary key,
  "person_id" text not null references "person" ("id"),
  "created_at" text not null,
  "last_used_at" text not null);

CREATE INDEX "known_device_by_person" on "known_device" ("person_id");

CREATE INDEX "known_device_by_use" on "known_device" ("last_used_at");

CREATE TABLE "legal_hold" ("id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "reason" text not null,
  "placed_by" text not null references "person" ("id"),
  "placed_at" text not null,
  "lifted_by" text references "person" ("id"),
  "lifted_at" text);

CREATE INDEX "legal_hold_channel" on "legal_hold" ("channel_id", "lifted_at");

CREATE TABLE "mail" ("id" text not null primary key,
  "template" text not null,
  "params" text not null,
  "recipient" text not null,
  "locale" text not null,
  "created_at" text not null,
  "sent_at" text);

CREATE TABLE "mandate_task" ("id" text not null primary key,
  "mission_id" text not null references "mission" ("id"),
  "code" text not null,
  "title" text not null,
  "theme" text,
  "position" integer not null,
  "dropped_on" text);

CREATE INDEX "mandate_task_by_mission" on "mandate_task" ("mission_id", "position");

CREATE TABLE "membership" ("id" text not null primary key,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "role" text not null,
  "since" text not null,
  "ended_at" text);

CREATE INDEX "membership_by_organisation" on "membership" ("organisation_id", "ended_at", "person_id");

CREATE UNIQUE INDEX "membership_current" on "membership" ("person_id", "organisation_id") where "ended_at" is null;

CREATE TABLE "mention" ("channel_id" text not null references "channel" ("id"),
  "seq" integer not null,
  "message_id" text not null,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "why" text not null,
  "thread_id" text,
  "thread_number" integer, constraint "mention_pk" primary key ("channel_id",
  "person_id",
  "organisation_id",
  "seq"));

CREATE INDEX "mention_by_message" on "mention" ("message_id");

CREATE INDEX "mention_by_person" on "mention" ("person_id", "organisation_id", "message_id");

CREATE TABLE "message" ("channel_id" text not null references "channel" ("id"),
  "seq" integer not null,
  "id" text not null unique,
  "person_id" text not null references "person" ("id"),
  "author_name" text not null,
  "organisation_id" text not null references "organisation" ("id"),
  "organisation_name" text not null,
  "author_role" text not null,
  "author_verified" integer not null,
  "author_coordinates" integer not null,
  "body" text not null,
  "html" text not null,
  "language" text,
  "tlp" text not null,
  "reply_to" text,
  "state" text not null,
  "removed_by" text,
  "removed_reason" text,
  "request_id" text not null,
  "created_at" text not null,
  "number" integer default 0 not null,
  "thread_id" text,
  "aside" integer default 0 not null,
  "replies" integer default 0 not null,
  "written_at" text,
  "attachments" integer default 0 not null,
  "has_records" integer default 0 not null,
  "version" integer default 1 not null,
  "edited_at" text,
  "reactions" integer default 0 not null,
  "removed_at" text,
  "removed_on_report" text,
  "erased_at" text,
  "pinned" integer default 0 not null,
  "forwards" integer default 0 not null,
  "asks" integer default 0 not null, constraint "message_pk" primary key ("channel_id",
  "seq"));

CREATE INDEX "message_by_thread" on "message" ("thread_id", "seq") where "thread_id" is not null;

CREATE INDEX "message_removed" on "message" ("channel_id", "removed_at") where "removed_at" is not null;

CREATE TABLE "message_forward" ("message_id" text not null primary key references "message" ("id"),
  "source_id" text not null,
  "source_channel_id" text not null references "channel" ("id"),
  "author_name" text not null,
  "organisation_name" text not null,
  "html" text not null,
  "language" text,
  "said_at" text not null);

CREATE INDEX "message_forward_by_source" on "message_forward" ("source_id");

CREATE TABLE "message_pin" ("message_id" text not null primary key references "message" ("id"),
  "channel_id" text not null references "channel" ("id"),
  "person_id" text not null references "person" ("id"),
  "pinned_at" text not null);

CREATE INDEX "message_pin_by_channel" on "message_pin" ("channel_id");

CREATE TABLE "message_record" ("kind" text not null,
  "record_id" text not null,
  "message_id" text not null references "message" ("id"),
  "person_id" text not null references "person" ("id"),
  "made_at" text not null, constraint "message_record_pk" primary key ("kind",
  "record_id",
  "message_id"));

CREATE INDEX "message_record_by_message" on "message_record" ("message_id");

CREATE TABLE "message_report" ("id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "mission_id" text references "mission" ("id"),
  "message_id" text not null,
  "reporter_id" text not null references "person" ("id"),
  "reporter_organisation_id" text not null references "organisation" ("id"),
  "author_id" text not null references "person" ("id"),
  "author_organisation_id" text not null references "organisation" ("id"),
  "note" text,
  "language" text,
  "attachments" integer not null,
  "state" text not null,
  "assigned_to" text references "person" ("id"),
  "made_at" text not null,
  "due_at" text not null,
  "decided_by" text references "person" ("id"),
  "settled_by" text references "person" ("id"),
  "rule" text not null,
  "author_name" text not null,
  "author_organisation_name" text not null,
  "said_at" text not null,
  "body" text not null,
  "html" text not null,
  "tlp" text not null,
  "decided_at" text,
  "outcome" text,
  "cited_rule" text,
  "reason" text,
  "sanction_id" text,
  "appeal" text,
  "appealed_at" text,
  "settled_at" text,
  "settled_outcome" text,
  "settled_reason" text);

CREATE INDEX "message_report_channel" on "message_report" ("channel_id", "made_at");

CREATE INDEX "message_report_message" on "message_report" ("message_id", "reporter_id");

CREATE INDEX "message_report_queue" on "message_report" ("state", "due_at");

CREATE VIRTUAL TABLE message_search using fts5(
    folded, author, organisation, facets, content='message_text', content_rowid='place', tokenize='ascii');

CREATE VIRTUAL TABLE message_search_words using fts5vocab(message_search, 'instance');

CREATE TRIGGER message_text_anew after update on message_text begin
    insert into message_search(message_search, rowid, folded, author, organisation, facets)
    values ('delete', old.place, old.folded, old.author, old.organisation, old.facets);
    insert into message_search(rowid, folded, author, organisation, facets)
    values (new.place, new.folded, new.author, new.organisation, new.facets); end;

CREATE TRIGGER message_text_in after insert on message_text begin
    insert into message_search(rowid, folded, author, organisation, facets)
    values (new.place, new.folded, new.author, new.organisation, new.facets); end;

CREATE TRIGGER message_text_out after delete on message_text begin
    insert into message_search(message_search, rowid, folded, author, organisation, facets)
    values ('delete', old.place, old.folded, old.author, old.organisation, old.facets); end;

CREATE TABLE "message_text" ("place" integer not null primary key,
  "message_id" text not null unique references "message" ("id") on delete cascade,
  "folded" text not null,
  "author" text not null,
  "organisation" text not null,
  "facets" text not null);

CREATE TABLE "message_text_mark" ("channel_id" text not null primary key references "channel" ("id") on delete cascade,
  "seq" integer not null);

CREATE TABLE "message_version" ("message_id" text not null references "message" ("id"),
  "version" integer not null,
  "body" text not null,
  "html" text not null,
  "until" text not null, constraint "message_version_pk" primary key ("message_id",
  "version"));

CREATE TABLE "milestone" ("id" text not null primary key,
  "initiative_id" text not null references "initiative" ("id"),
  "position" integer not null,
  "title" text not null,
  "due_on" text,
  "reached_on" text);

CREATE INDEX "milestone_by_initiative" on "milestone" ("initiative_id", "position");

CREATE TABLE "mission" ("id" text not null primary key,
  "slug" text not null unique,
  "acronym" text not null,
  "name" text not null,
  "area" text not null,
  "countries" text not null,
  "latitude" double precision not null,
  "longitude" double precision not null,
  "time_zone" text not null,
  "summary" text,
  "state" text not null,
  "started_on" text not null,
  "ended_on" text,
  "mandate_expires_on" text,
  "created_at" text not null,
  "version" integer not null);

CREATE TABLE "mission_participant" ("mission_id" text not null references "mission" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "since" text not null, constraint "mission_participant_pk" primary key ("mission_id",
  "organisation_id"));

CREATE INDEX "mission_participant_by_organisation" on "mission_participant" ("organisation_id");

CREATE TABLE "mission_resolution" ("id" text not null primary key,
  "mission_id" text not null references "mission" ("id"),
  "reference" text not null,
  "adopted_on" text not null,
  "kind" text not null);

CREATE INDEX "mission_resolution_by_mission" on "mission_resolution" ("mission_id", "adopted_on");

CREATE TABLE "need" ("id" text not null primary key,
  "mission_id" text not null references "mission" ("id"),
  "initiative_id" text references "initiative" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "item_id" text not null references "item" ("id"),
  "title" text,
  "quantity" integer not null,
  "needed_by" text not null,
  "needed_until" text,
  "priority" integer not null,
  "place_name" text,
  "latitude" double precision,
  "longitude" double precision,
  "note" text,
  "state" text not null,
  "stated_by" text,
  "stated_at" text not null,
  "version" integer not null,
  "search_key" text default '' not null);

CREATE INDEX "need_by_initiative" on "need" ("initiative_id", "id");

CREATE INDEX "need_by_item" on "need" ("mission_id", "item_id", "state");

CREATE INDEX "need_by_organisation" on "need" ("organisation_id", "id");

CREATE INDEX "need_by_urgency" on "need" ("mission_id", "priority", "needed_by", "id");

CREATE TABLE "offer" ("id" text not null primary key,
  "mission_id" text not null references "mission" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "item_id" text not null references "item" ("id"),
  "title" text,
  "kind" text not null,
  "quantity" integer not null,
  "available_from" text not null,
  "available_until" text not null,
  "use_by" text,
  "place_name" text,
  "latitude" double precision,
  "longitude" double precision,
  "lift_included" integer not null,
  "readiness" text not null,
  "earmark" text,
  "note" text,
  "two_persons" integer not null,
  "state" text not null,
  "drafted_by" text not null,
  "released_by" text,
  "drafted_at" text not null,
  "released_at" text,
  "acknowledged_at" text,
  "version" integer not null,
  "search_key" text default '' not null);

CREATE INDEX "offer_by_item" on "offer" ("mission_id", "item_id", "state");

CREATE INDEX "offer_by_mission" on "offer" ("mission_id", "id");

CREATE INDEX "offer_by_organisation" on "offer" ("organisation_id", "id");

CREATE INDEX "offer_by_state" on "offer" ("state", "available_until");

CREATE TABLE "offer_rule" ("organisation_id" text not null primary key references "organisation" ("id"),
  "two_persons" integer not null);

CREATE TABLE "organisation" ("id" text not null primary key,
  "kind" text not null,
  "name" text not null,
  "name_key" text not null,
  "look_key" text not null,
  "acronym" text,
  "country" text,
  "website" text,
  "description" text not null,
  "language" text not null,
  "parent_id" text references "organisation" ("id"),
  "source" text not null,
  "registration_number" text,
  "certificate_expires_on" text,
  "declarations" text not null,
  "submitted_at" text,
  "submitted_by" text references "person" ("id"),
  "assessment_number" integer not null,
  "created_at" text not null,
  "version" integer not null,
  "search_key" text default '' not null);

CREATE INDEX "organisation_by_look" on "organisation" ("look_key", "id");

CREATE INDEX "organisation_by_name" on "organisation" ("name_key", "id");

CREATE INDEX "organisation_submitted" on "organisation" ("submitted_at", "id") where "submitted_at" is not null;

CREATE TABLE "organisation_assessment" ("organisation_id" text not null references "organisation" ("id"),
  "number" integer not null,
  "outcome" text not null,
  "reason" text not null,
  "valid_until" text,
  "assessor_person_id" text not null references "person" ("id"),
  "assessor_organisation_id" text references "organisation" ("id"),
  "at" text not null, constraint "organisation_assessment_pk" primary key ("organisation_id",
  "number"));

CREATE TABLE "organisation_interest" ("organisation_id" text not null references "organisation" ("id"),
  "mission_id" text not null, constraint "organisation_interest_pk" primary key ("organisation_id",
  "mission_id"));

CREATE INDEX "organisation_interest_by_mission" on "organisation_interest" ("mission_id", "organisation_id");

CREATE TABLE "partnership" ("initiative_id" text not null references "initiative" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "role" text not null,
  "iati_role" text not null,
  "since" text not null,
  "ended_at" text, constraint "partnership_pk" primary key ("initiative_id",
  "organisation_id"));

CREATE INDEX "partnership_by_organisation" on "partnership" ("organisation_id", "ended_at", "initiative_id");

CREATE TABLE "person" ("id" text not null primary key,
  "email" text not null,
  "email_key" text not null unique,
  "name" text not null,
  "password_hash" text,
  "email_confirmed_at" text,
  "locale" text not null,
  "time_zone" text not null,
  "theme" text not null,
  "text_only" integer not null,
  "is_operator" integer not null,
  "state" text not null,
  "created_at" text not null,
  "version" integer not null,
  "hides_presence" integer default 0 not null);

CREATE TABLE "poll" ("message_id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "several" integer not null,
  "secret" integer not null,
  "ends_at" text,
  "ended_at" text);

CREATE INDEX "poll_to_end" on "poll" ("ended_at", "ends_at");

CREATE TABLE "poll_vote" ("message_id" text not null references "poll" ("message_id") on delete cascade,
  "choice" integer not null,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"), constraint "poll_vote_pk" primary key ("message_id",
  "person_id",
  "choice"));

CREATE TABLE "reaction" ("message_id" text not null references "message" ("id"),
  "emoji" text not null,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "at" text not null, constraint "reaction_pk" primary key ("message_id",
  "emoji",
  "person_id"));

CREATE TABLE "reminder" ("id" text not null primary key,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text references "organisation" ("id"),
  "message_id" text references "message" ("id") on delete cascade,
  "channel_id" text references "channel" ("id"),
  "note" text,
  "due_at" text not null,
  "came_at" text,
  "created_at" text not null);

CREATE INDEX "reminder_due" on "reminder" ("came_at", "due_at");

CREATE INDEX "reminder_of_message" on "reminder" ("message_id");

CREATE INDEX "reminder_of_person" on "reminder" ("person_id", "due_at");

CREATE TABLE "request" ("requester" text not null,
  "request_id" text not null,
  "command" text not null,
  "result" text not null,
  "at" text not null, constraint "request_pk" primary key ("requester",
  "request_id",
  "command"));

CREATE TABLE "retention_run" ("id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "at" text not null,
  "messages" integer not null,
  "files" integer not null,
  "kept" integer not null,
  "removed" integer default 0 not null);

CREATE INDEX "retention_run_channel" on "retention_run" ("channel_id", "at");

CREATE TABLE "sanction" ("id" text not null primary key,
  "channel_id" text not null references "channel" ("id"),
  "person_id" text not null references "person" ("id"),
  "mission_id" text references "mission" ("id"),
  "scope" text not null,
  "kind" text not null,
  "reason" text not null,
  "by_person_id" text not null references "person" ("id"),
  "starts_at" text not null,
  "ends_at" text not null,
  "lifted_at" text);

CREATE INDEX "sanction_by_person" on "sanction" ("person_id", "ends_at");

CREATE TABLE "saved_message" ("person_id" text not null references "person" ("id"),
  "message_id" text not null references "message" ("id"),
  "saved_at" text not null, constraint "saved_message_pk" primary key ("person_id",
  "message_id"));

CREATE INDEX "saved_message_by_message" on "saved_message" ("message_id");

CREATE TABLE "seal" ("number" integer not null primary key,
  "stream" text not null,
  "from_seq" integer not null,
  "to_seq" integer not null,
  "digests" text not null,
  "sealed_at" text not null,
  "previous" text not null,
  "hash" text not null);

CREATE TABLE "session" ("id" text not null primary key,
  "person_id" text not null references "person" ("id"),
  "organisation_id" text,
  "created_at" text not null,
  "expires_at" text not null,
  "user_agent" text not null);

CREATE INDEX "session_by_expiry" on "session" ("expires_at");

CREATE INDEX "session_by_person" on "session" ("person_id", "created_at");

CREATE TABLE "stream" ("key" text not null primary key,
  "last_seq" integer not null,
  "sealed_seq" integer default 0 not null,
  "counted" integer default 0 not null);

CREATE INDEX "stream_unsealed" on "stream" ("key") where "sealed_seq" < "last_seq";

CREATE TABLE "task" ("id" text not null primary key,
  "mission_id" text not null references "mission" ("id"),
  "initiative_id" text references "initiative" ("id"),
  "title" text not null,
  "search_key" text not null,
  "details" text,
  "language" text,
  "due_on" text,
  "state" text not null,
  "owner_id" text references "person" ("id"),
  "owner_organisation_id" text references "organisation" ("id"),
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "made_at" text not null,
  "moved_at" text not null,
  "version" integer not null);

CREATE INDEX "task_of_initiative" on "task" ("initiative_id", "state");

CREATE INDEX "task_of_mission" on "task" ("mission_id", "state", "due_on");

CREATE INDEX "task_of_owner" on "task" ("owner_id", "state", "due_on");

CREATE TABLE "thread_follow" ("thread_id" text not null references "message" ("id"),
  "person_id" text not null references "person" ("id"),
  "organisation_id" text not null references "organisation" ("id"),
  "following" integer not null,
  "last_read_number" integer not null, constraint "thread_follow_pk" primary key ("thread_id",
  "person_id",
  "organisation_id"));

CREATE INDEX "thread_follow_by_person" on "thread_follow" ("person_id", "organisation_id") where "following" = 1;

CREATE TABLE "upkeep" ("name" text not null primary key,
  "ended_at" text not null,
  "succeeded" integer not null,
  "succeeded_at" text,
  "took_ms" integer not null,
  "detail" text not null);

CREATE TABLE "watch_list" ("mission_id" text not null primary key references "mission" ("id"),
  "words" text not null,
  "changed_by" text not null references "person" ("id"),
  "changed_at" text not null);
