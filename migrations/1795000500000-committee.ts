import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The steering committee: rules, members, meetings, votes, decisions, instructions, minutes and the register. */
export class Committee1795000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE committee_rules (
        id uuid PRIMARY KEY,
        version integer CONSTRAINT committee_rules_version_once UNIQUE,
        parameters jsonb NOT NULL,
        note text,
        effective_from date,
        activated_at timestamptz,
        created_at timestamptz NOT NULL,
        created_by uuid,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT committee_rules_whole CHECK (num_nulls(version, effective_from, activated_at) IN (0, 3))
      );
      CREATE TRIGGER is_immutable BEFORE UPDATE OR DELETE ON committee_rules FOR EACH ROW
        WHEN (OLD.version IS NOT NULL) EXECUTE FUNCTION zhoba_refuse_change();

      CREATE TABLE committee_membership (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT committee_membership_of REFERENCES app_user (id),
        capacity text NOT NULL CONSTRAINT committee_membership_capacity_known CHECK (capacity IN ('chair', 'member', 'secretary')),
        voting boolean NOT NULL,
        -- Individual identification number, by which an electronic signature is known to be the member's.
        iin text CONSTRAINT committee_membership_iin_digits CHECK (iin ~ '^\\d{12}$'),
        starts_on date NOT NULL,
        ends_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT committee_membership_ends_after_start CHECK (ends_on >= starts_on),
        CONSTRAINT committee_membership_secretary_silent CHECK (NOT (voting AND capacity = 'secretary'))
      );
      CREATE INDEX committee_membership_of_person ON committee_membership (person_id);
      CREATE TABLE committee_deputy (
        id uuid PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT committee_deputy_for REFERENCES app_user (id),
        deputy_id uuid NOT NULL CONSTRAINT committee_deputy_is REFERENCES app_user (id),
        starts_on date NOT NULL,
        ends_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT committee_deputy_ends_after_start CHECK (ends_on >= starts_on),
        CONSTRAINT committee_deputy_of_another CHECK (member_id <> deputy_id)
      );
      CREATE INDEX committee_deputy_of_member ON committee_deputy (member_id);
      CREATE INDEX committee_deputy_by_deputy ON committee_deputy (deputy_id);

      CREATE TABLE meeting_series (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid
      );
      CREATE TABLE meeting (
        id uuid PRIMARY KEY,
        series_id uuid CONSTRAINT meeting_of_series REFERENCES meeting_series (id),
        title text NOT NULL,
        mode text NOT NULL CONSTRAINT meeting_mode_known CHECK (mode IN ('in_person', 'in_absentia')),
        starts_at timestamptz NOT NULL,
        planned_minutes integer NOT NULL CONSTRAINT meeting_minutes_positive CHECK (planned_minutes > 0),
        voting_deadline timestamptz,
        place text,
        state text NOT NULL CONSTRAINT meeting_state_known
          CHECK (state IN ('scheduled', 'agenda_published', 'in_session', 'closed', 'minutes_signed', 'cancelled')),
        state_reason text,
        rules_id uuid CONSTRAINT meeting_by_rules REFERENCES committee_rules (id),
        published_at timestamptz,
        opened_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        created_by uuid,
        CONSTRAINT meeting_in_absentia_has_deadline CHECK ((mode = 'in_absentia') = (voting_deadline IS NOT NULL)),
        CONSTRAINT meeting_deadline_after_start CHECK (voting_deadline > starts_at)
      );
      CREATE INDEX meeting_by_start ON meeting (starts_at, id);
      CREATE INDEX meeting_of_series_index ON meeting (series_id);
      CREATE INDEX meeting_by_rules_index ON meeting (rules_id);
      CREATE TABLE agenda_publication (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT agenda_publication_of REFERENCES meeting (id),
        number integer NOT NULL,
        content jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        published_by uuid,
        CONSTRAINT agenda_publication_once UNIQUE (meeting_id, number)
      );
      SELECT zhoba_make_immutable('agenda_publication');

      CREATE TABLE agenda_item (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT agenda_item_of REFERENCES meeting (id),
        position integer NOT NULL,
        kind text NOT NULL CONSTRAINT agenda_item_kind_known
          CHECK (kind IN ('entry', 're_entry', 'escalation', 'change_request', 'control_report', 'other')),
        project_id uuid CONSTRAINT agenda_item_about REFERENCES project (id),
        title text NOT NULL,
        question text,
        minutes integer CONSTRAINT agenda_item_minutes_positive CHECK (minutes > 0),
        state text NOT NULL CONSTRAINT agenda_item_state_known
          CHECK (state IN ('planned', 'open', 'closed', 'deferred', 'carried_over')),
        added_later boolean NOT NULL DEFAULT false,
        candidate_reason text,
        -- What the candidate was: a referral, an item, a decision, an instruction or a project.
        candidate_source uuid,
        carried_from uuid CONSTRAINT agenda_item_carried_from REFERENCES agenda_item (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT agenda_item_project_kinds CHECK (kind IN ('escalation', 'control_report', 'other') OR project_id IS NOT NULL)
      );
      CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting_id, position, id);
      CREATE INDEX agenda_item_by_project ON agenda_item (project_id);
      CREATE INDEX agenda_item_by_carried ON agenda_item (carried_from);
      -- A project is on one table at a time, by each kind once.
      CREATE UNIQUE INDEX agenda_item_open_once ON agenda_item (project_id, kind) WHERE state IN ('planned', 'open');
      CREATE TABLE agenda_paper (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT agenda_paper_of REFERENCES agenda_item (id) ON DELETE CASCADE,
        -- Which context keeps the paper, and its id there.
        source text NOT NULL CONSTRAINT agenda_paper_source_known CHECK (source IN ('document', 'report')),
        source_id uuid NOT NULL,
        title text NOT NULL,
        sha256 text NOT NULL,
        CONSTRAINT agenda_paper_once UNIQUE (item_id, source_id)
      );

      CREATE TABLE item_presence (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT item_presence_of REFERENCES agenda_item (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT item_presence_who REFERENCES app_user (id),
        CONSTRAINT item_presence_once UNIQUE (item_id, person_id)
      );
      CREATE INDEX item_presence_by_person ON item_presence (person_id);
      CREATE TABLE item_recusal (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT item_recusal_of REFERENCES agenda_item (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT item_recusal_who REFERENCES app_user (id),
        reason text NOT NULL,
        declared_at timestamptz NOT NULL,
        CONSTRAINT item_recusal_once UNIQUE (item_id, person_id)
      );
      CREATE INDEX item_recusal_by_person ON item_recusal (person_id);

      CREATE TABLE voting (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT voting_on REFERENCES agenda_item (id),
        round integer NOT NULL,
        -- The outcome that is put to the vote.
        proposal text NOT NULL,
        secret boolean NOT NULL,
        -- Seats and quorum as they stood when the vote opened.
        attendance jsonb NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        tally jsonb,
        CONSTRAINT voting_round_once UNIQUE (item_id, round),
        CONSTRAINT voting_closed_with_tally CHECK ((closed_at IS NULL) = (tally IS NULL))
      );
      CREATE UNIQUE INDEX voting_open_once ON voting (item_id) WHERE closed_at IS NULL;
      CREATE TRIGGER is_immutable BEFORE UPDATE OR DELETE ON voting FOR EACH ROW
        WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION zhoba_refuse_change();
      CREATE TABLE vote (
        id uuid PRIMARY KEY,
        voting_id uuid NOT NULL CONSTRAINT vote_in REFERENCES voting (id),
        seat_id uuid NOT NULL CONSTRAINT vote_of REFERENCES app_user (id),
        cast_by uuid NOT NULL CONSTRAINT vote_by REFERENCES app_user (id),
        -- Null in a secret vote: that a person voted is kept, how is counted apart.
        choice text CONSTRAINT vote_choice_known CHECK (choice IN ('for', 'against', 'abstain')),
        cast_at timestamptz NOT NULL,
        CONSTRAINT vote_once UNIQUE (voting_id, seat_id)
      );
      CREATE INDEX vote_by_seat ON vote (seat_id);
      CREATE INDEX vote_by_person ON vote (cast_by);
      CREATE TABLE secret_count (
        voting_id uuid PRIMARY KEY CONSTRAINT secret_count_of REFERENCES voting (id),
        votes_for integer NOT NULL DEFAULT 0,
        votes_against integer NOT NULL DEFAULT 0,
        votes_abstain integer NOT NULL DEFAULT 0
      );
      CREATE FUNCTION zhoba_refuse_closed_vote() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        touched uuid[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.voting_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.voting_id END];
      BEGIN
        IF EXISTS (SELECT FROM voting v WHERE v.id = ANY(touched) AND v.closed_at IS NOT NULL) THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'VOTE_CLOSED';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER vote_is_open BEFORE INSERT OR UPDATE OR DELETE ON vote FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_closed_vote();
      CREATE TRIGGER vote_is_open BEFORE INSERT OR UPDATE OR DELETE ON secret_count FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_closed_vote();
      COMMENT ON TABLE secret_count IS 'Without history on purpose: the order of its changes would tell who voted how';

      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        sequence bigint NOT NULL CONSTRAINT decision_sequence_once UNIQUE,
        number text NOT NULL CONSTRAINT decision_number_once UNIQUE,
        item_id uuid NOT NULL CONSTRAINT decision_on_once UNIQUE CONSTRAINT decision_on REFERENCES agenda_item (id),
        meeting_id uuid NOT NULL CONSTRAINT decision_of REFERENCES meeting (id),
        project_id uuid CONSTRAINT decision_about REFERENCES project (id),
        kind text NOT NULL,
        outcome text NOT NULL CONSTRAINT decision_outcome_known CHECK (outcome IN
          ('direct_control', 'monitor_via_head', 'return_for_revision', 'reject', 'defer', 'approve', 'resolve', 'note')),
        conditions text,
        remarks text,
        deadline date,
        deferred_to uuid CONSTRAINT decision_deferred_to REFERENCES meeting (id),
        legal_basis text,
        owner_id uuid CONSTRAINT decision_owner REFERENCES app_user (id),
        voting_id uuid CONSTRAINT decision_by_vote REFERENCES voting (id),
        effects jsonb NOT NULL,
        supersedes_id uuid CONSTRAINT decision_supersedes REFERENCES decision (id),
        decided_by uuid,
        decided_at timestamptz NOT NULL
      );
      CREATE INDEX decision_of_project ON decision (project_id, sequence);
      CREATE INDEX decision_of_meeting ON decision (meeting_id);
      CREATE INDEX decision_by_deferral ON decision (deferred_to);
      CREATE INDEX decision_by_owner ON decision (owner_id);
      CREATE INDEX decision_by_voting ON decision (voting_id);
      CREATE UNIQUE INDEX decision_superseded_once ON decision (supersedes_id);
      SELECT zhoba_make_immutable('decision');
      CREATE TABLE decision_text (
        id uuid PRIMARY KEY,
        decision_id uuid NOT NULL CONSTRAINT decision_text_of REFERENCES decision (id),
        language text NOT NULL CONSTRAINT decision_text_language CHECK (language IN ('kk', 'ru')),
        text text NOT NULL,
        written_by uuid,
        written_at timestamptz NOT NULL,
        CONSTRAINT decision_text_once UNIQUE (decision_id, language)
      );
      SELECT zhoba_make_immutable('decision_text');
      CREATE TABLE decision_publication (
        id uuid PRIMARY KEY,
        decision_id uuid NOT NULL CONSTRAINT decision_publication_once UNIQUE CONSTRAINT decision_publication_of REFERENCES decision (id),
        published_by uuid,
        published_at timestamptz NOT NULL
      );
      SELECT zhoba_make_immutable('decision_publication');
      CREATE FUNCTION zhoba_publish_in_both_languages() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(*) FROM decision_text WHERE decision_id = NEW.decision_id) < 2 THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'DECISION_TEXT_MISSING';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER both_languages BEFORE INSERT ON decision_publication FOR EACH ROW EXECUTE FUNCTION zhoba_publish_in_both_languages();

      -- One row, locked by whoever appends: the chain has no gaps and no forks.
      CREATE TABLE register_head (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        sequence bigint NOT NULL,
        hash text NOT NULL
      );
      INSERT INTO register_head (sequence, hash) VALUES (0, repeat('0', 64));
      CREATE TABLE register_entry (
        id uuid PRIMARY KEY,
        sequence bigint NOT NULL CONSTRAINT register_entry_sequence_once UNIQUE,
        decision_id uuid NOT NULL CONSTRAINT register_entry_of REFERENCES decision (id),
        -- Canonical JSON (RFC 8785), kept as the very bytes that were hashed.
        entry text NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX register_entry_by_decision ON register_entry (decision_id);
      SELECT zhoba_make_immutable('register_entry');

      CREATE TABLE instruction (
        id uuid PRIMARY KEY,
        number text NOT NULL CONSTRAINT instruction_number_once UNIQUE,
        source text NOT NULL CONSTRAINT instruction_source_known CHECK (source IN ('decision', 'public_meeting')),
        decision_id uuid CONSTRAINT instruction_from REFERENCES decision (id),
        source_note text,
        direction_id uuid CONSTRAINT instruction_direction REFERENCES direction (id),
        text text NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL CONSTRAINT instruction_state_known CHECK (state IN ('open', 'reported', 'accepted', 'returned')),
        reminders integer NOT NULL DEFAULT 0,
        last_reminded_at timestamptz,
        escalated_at timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT instruction_has_source CHECK ((source = 'decision') = (decision_id IS NOT NULL))
      );
      CREATE INDEX instruction_from_decision ON instruction (decision_id);
      CREATE INDEX instruction_by_due ON instruction (due_on, id);
      CREATE INDEX instruction_by_direction ON instruction (direction_id);
      CREATE TABLE instruction_assignee (
        id uuid PRIMARY KEY,
        instruction_id uuid NOT NULL CONSTRAINT instruction_assignee_of REFERENCES instruction (id),
        person_id uuid CONSTRAINT instruction_assignee_person REFERENCES app_user (id),
        organisation_id uuid CONSTRAINT instruction_assignee_organisation REFERENCES organisation (id),
        responsible boolean NOT NULL,
        CONSTRAINT instruction_assignee_one CHECK (num_nonnulls(person_id, organisation_id) = 1)
      );
      CREATE INDEX instruction_assignee_of_instruction ON instruction_assignee (instruction_id);
      CREATE INDEX instruction_assignee_by_person ON instruction_assignee (person_id);
      CREATE INDEX instruction_assignee_by_organisation ON instruction_assignee (organisation_id);
      CREATE UNIQUE INDEX instruction_assignee_one_responsible ON instruction_assignee (instruction_id) WHERE responsible;
      CREATE TABLE instruction_step (
        id uuid PRIMARY KEY,
        instruction_id uuid NOT NULL CONSTRAINT instruction_step_of REFERENCES instruction (id),
        kind text NOT NULL CONSTRAINT instruction_step_kind_known CHECK (kind IN ('report', 'accept', 'return')),
        text text,
        evidence text,
        actor_id uuid,
        actor_name text,
        at timestamptz NOT NULL
      );
      CREATE INDEX instruction_step_of_instruction ON instruction_step (instruction_id, at);
      SELECT zhoba_make_immutable('instruction_step');

      CREATE TABLE minutes (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT minutes_once UNIQUE CONSTRAINT minutes_of REFERENCES meeting (id),
        year integer NOT NULL,
        number integer NOT NULL,
        state text NOT NULL CONSTRAINT minutes_state_known CHECK (state IN ('draft', 'approved', 'signed')),
        snapshot jsonb NOT NULL,
        snapshot_sha256 text NOT NULL,
        approved_by uuid,
        approved_at timestamptz,
        signed_by uuid,
        signed_at timestamptz,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT minutes_number_once UNIQUE (year, number)
      );
      CREATE TRIGGER is_immutable BEFORE UPDATE OR DELETE ON minutes FOR EACH ROW
        WHEN (OLD.state = 'signed') EXECUTE FUNCTION zhoba_refuse_change();
      CREATE TABLE signature (
        id uuid PRIMARY KEY,
        minutes_id uuid NOT NULL CONSTRAINT signature_under REFERENCES minutes (id),
        signer_id uuid NOT NULL CONSTRAINT signature_by REFERENCES app_user (id),
        -- The very bytes that were signed, and the detached CMS over them.
        signed_bytes bytea NOT NULL,
        sha256 text NOT NULL,
        cms bytea NOT NULL,
        verification jsonb NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX signature_under_minutes ON signature (minutes_id);
      CREATE INDEX signature_by_signer ON signature (signer_id);
      SELECT zhoba_make_immutable('signature');

      SELECT zhoba_keep_history(name::regclass) FROM unnest(ARRAY['committee_rules', 'committee_membership', 'committee_deputy',
        'meeting_series', 'meeting', 'agenda_publication', 'agenda_item', 'agenda_paper', 'item_presence', 'item_recusal', 'voting', 'decision',
        'decision_text', 'decision_publication', 'register_entry', 'instruction', 'instruction_assignee', 'instruction_step', 'minutes']) AS name;
      SELECT zhoba_keep_history('signature', 'signed_bytes', 'cms');
      -- How somebody votes is nobody's business until the vote is closed; then the vote itself can be read and never changes.
      SELECT zhoba_keep_history('vote', 'choice');

      -- The rules a city starts with, so that its first meeting has some.
      INSERT INTO committee_rules (id, version, parameters, effective_from, activated_at, created_at) VALUES
        ('0199a3c4-0000-7000-8000-000000000001', 1, '{
          "quorum": {"base": "all_voting", "kind": "share", "comparison": "strictly_more", "value": "1/2"},
          "majority": {"base": "votes_cast", "kind": "share", "comparison": "strictly_more", "value": "1/2"},
          "castingVote": true,
          "secretBallotAllowed": true,
          "inAbsentia": {"minHours": 24},
          "notice": {"days": 3, "whenShort": "warn"}
        }', '2020-01-01', now(), now());

      -- What happens to a project of the committee follows from a decision; nothing goes around it.
      -- The last one in force counts: an older decision does not bring back what a later one changed.
      CREATE FUNCTION oversight_by_decision(project uuid) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE d.outcome WHEN 'direct_control' THEN 'committee' ELSE 'head' END FROM decision d
        WHERE d.project_id = project AND d.outcome IN ('direct_control', 'monitor_via_head')
          AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id)
        ORDER BY d.sequence DESC LIMIT 1
      $$;
      CREATE FUNCTION zhoba_require_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        past_approval text[] := ARRAY['approved', 'in_delivery', 'on_hold', 'completed'];
      BEGIN
        IF NEW.stage = ANY(past_approval) AND OLD.stage <> ALL(past_approval) AND oversight_by_decision(NEW.id) IS NULL THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'APPROVAL_NEEDS_DECISION';
        END IF;
        IF NEW.oversight IS DISTINCT FROM OLD.oversight AND (NEW.oversight = oversight_by_decision(NEW.id)) IS NOT TRUE THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'OVERSIGHT_NEEDS_DECISION';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER require_decision BEFORE UPDATE OF stage, oversight ON project FOR EACH ROW
        WHEN ((OLD.flagged OR OLD.oversight = 'committee' OR NEW.flagged OR OLD.stage = 'on_agenda')
          AND (OLD.stage IS DISTINCT FROM NEW.stage OR OLD.oversight IS DISTINCT FROM NEW.oversight))
        EXECUTE FUNCTION zhoba_require_decision();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER require_decision ON project;
      DROP FUNCTION zhoba_require_decision, oversight_by_decision;
      DROP TABLE signature, minutes, instruction_step, instruction_assignee, instruction, register_entry, register_head,
        decision_publication, decision_text, decision, secret_count, vote, voting, item_recusal, item_presence, agenda_paper, agenda_item,
        agenda_publication, meeting, meeting_series, committee_deputy, committee_membership, committee_rules;
      DROP FUNCTION zhoba_publish_in_both_languages, zhoba_refuse_closed_vote;
    `);
  }
}
