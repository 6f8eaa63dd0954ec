import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Delivery: milestones, dependencies, baselines, change requests, budgets, risks, issues, team, ratings and health. */
export class Delivery1795000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_roadmap (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_roadmap_of REFERENCES project (id),
        roadmap_id uuid NOT NULL CONSTRAINT project_roadmap_is REFERENCES roadmap (id),
        CONSTRAINT project_roadmap_once UNIQUE (project_id, roadmap_id)
      );
      CREATE INDEX project_roadmap_by_roadmap ON project_roadmap (roadmap_id);

      -- The risks of a passport are the project's register from its first draft on: one list, read by screenings and by delivery.
      ALTER TABLE project_risk
        ADD COLUMN number integer,
        ADD COLUMN cause text,
        ADD COLUMN effect text,
        ADD COLUMN owner_id uuid CONSTRAINT project_risk_owner REFERENCES app_user (id),
        ADD COLUMN response text CONSTRAINT project_risk_response_known CHECK (response IN ('avoid', 'reduce', 'transfer', 'accept')),
        ADD COLUMN response_plan text,
        ADD COLUMN review_on date,
        ADD COLUMN state text NOT NULL DEFAULT 'open' CONSTRAINT project_risk_state_known CHECK (state IN ('open', 'occurred', 'closed')),
        ADD COLUMN closing_note text,
        ADD COLUMN closed_at timestamptz,
        ADD COLUMN raised_by uuid CONSTRAINT project_risk_author REFERENCES app_user (id),
        ADD COLUMN raised_at timestamptz,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT project_risk_closed_when CHECK ((state = 'open') = (closed_at IS NULL));
      UPDATE project_risk SET number = position + 1;
      ALTER TABLE project_risk ALTER COLUMN number SET NOT NULL, ADD CONSTRAINT project_risk_number_once UNIQUE (project_id, number);
      CREATE INDEX project_risk_by_owner ON project_risk (owner_id);
      CREATE INDEX project_risk_by_author ON project_risk (raised_by);

      -- What an item of an agenda is about, beside its project: a change request or an issue.
      ALTER TABLE agenda_item ADD COLUMN subject_id uuid;
      -- Of two requests of one project each has its item; what has no subject has one item, as before.
      DROP INDEX agenda_item_open_once;
      CREATE UNIQUE INDEX agenda_item_open_once ON agenda_item (project_id, kind, subject_id) NULLS NOT DISTINCT
        WHERE state IN ('planned', 'open') AND project_id IS NOT NULL;
      CREATE INDEX agenda_item_by_subject ON agenda_item (subject_id);

      CREATE TABLE delivery_policy (
        id uuid PRIMARY KEY,
        version integer CONSTRAINT delivery_policy_version_once UNIQUE,
        parameters jsonb NOT NULL,
        note text,
        effective_from date,
        activated_at timestamptz,
        created_at timestamptz NOT NULL,
        created_by uuid,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT delivery_policy_whole CHECK (num_nulls(version, effective_from, activated_at) IN (0, 3))
      );
      CREATE TRIGGER is_immutable BEFORE UPDATE OR DELETE ON delivery_policy FOR EACH ROW
        WHEN (OLD.version IS NOT NULL) EXECUTE FUNCTION zhoba_refuse_change();

      CREATE TABLE milestone (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT milestone_of REFERENCES project (id),
        -- Given once and never again, so that a removed milestone keeps its name in comparisons and in files.
        number integer NOT NULL,
        title_kk text, title_ru text, title_en text,
        weight numeric(9,4) NOT NULL DEFAULT 1 CONSTRAINT milestone_weight_positive CHECK (weight > 0),
        owner_id uuid CONSTRAINT milestone_owner REFERENCES organisation (id),
        -- The day on which the work for it starts; a milestone without one is a point in time.
        start_on date,
        forecast_on date NOT NULL,
        forecast_at timestamptz NOT NULL,
        forecast_note text,
        actual_on date,
        reported_by uuid CONSTRAINT milestone_reported_by REFERENCES app_user (id),
        evidence_id uuid CONSTRAINT milestone_evidence REFERENCES project_document (id),
        acceptance text CONSTRAINT milestone_acceptance_known CHECK (acceptance IN ('pending', 'accepted', 'returned')),
        acceptance_note text,
        accepted_by uuid CONSTRAINT milestone_accepted_by REFERENCES app_user (id),
        accepted_at timestamptz,
        -- Copies from the project's first and last baseline, which write them.
        first_baseline_on date,
        baseline_start_on date,
        baseline_on date,
        illustrative boolean NOT NULL DEFAULT false,
        removed_at timestamptz,
        removed_by uuid CONSTRAINT milestone_removed_by REFERENCES app_user (id),
        removal_reason text,
        created_by uuid CONSTRAINT milestone_author REFERENCES app_user (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT milestone_number_once UNIQUE (project_id, number),
        CONSTRAINT milestone_has_title CHECK (num_nonnulls(title_kk, title_ru, title_en) > 0),
        CONSTRAINT milestone_starts_before_end CHECK (start_on <= forecast_on),
        CONSTRAINT milestone_accepted_when_done CHECK ((actual_on IS NOT NULL) = (acceptance IS NOT NULL AND acceptance <> 'returned')),
        CONSTRAINT milestone_removed_with_reason CHECK ((removed_at IS NULL) = (removal_reason IS NULL))
      );
      CREATE INDEX milestone_by_forecast ON milestone (forecast_on, id) WHERE removed_at IS NULL AND actual_on IS NULL;
      CREATE INDEX milestone_pending ON milestone (actual_on, id) WHERE acceptance = 'pending';
      CREATE INDEX milestone_by_owner ON milestone (owner_id);
      CREATE INDEX milestone_by_reporter ON milestone (reported_by);
      CREATE INDEX milestone_by_evidence ON milestone (evidence_id);
      CREATE INDEX milestone_by_acceptor ON milestone (accepted_by);
      CREATE INDEX milestone_by_remover ON milestone (removed_by);
      CREATE INDEX milestone_by_author ON milestone (created_by);
      -- The day on which it is due: the promise in force, or the forecast while nothing has been promised.
      CREATE INDEX milestone_by_due ON milestone ((coalesce(baseline_on, forecast_on)), id) WHERE removed_at IS NULL AND actual_on IS NULL;
      CREATE INDEX milestone_done_by_due ON milestone ((coalesce(baseline_on, forecast_on)), id) WHERE removed_at IS NULL AND actual_on IS NOT NULL;
      CREATE INDEX milestone_of_owner_by_due ON milestone (owner_id, (coalesce(baseline_on, forecast_on)), id)
        WHERE removed_at IS NULL AND actual_on IS NULL;
      CREATE INDEX milestone_of_owner_done_by_due ON milestone (owner_id, (coalesce(baseline_on, forecast_on)), id)
        WHERE removed_at IS NULL AND actual_on IS NOT NULL;
      CREATE INDEX milestone_by_slip ON milestone ((coalesce(actual_on, forecast_on) - baseline_on) DESC NULLS LAST, id DESC) WHERE removed_at IS NULL;
      CREATE INDEX milestone_to_accept ON milestone ((coalesce(baseline_on, forecast_on)), id) WHERE removed_at IS NULL AND acceptance = 'pending';

      CREATE TABLE dependency (
        id uuid PRIMARY KEY,
        -- The project of the successor, which waits.
        project_id uuid NOT NULL CONSTRAINT dependency_of REFERENCES project (id),
        predecessor_id uuid NOT NULL CONSTRAINT dependency_from REFERENCES milestone (id),
        successor_id uuid NOT NULL CONSTRAINT dependency_to REFERENCES milestone (id),
        type text NOT NULL CONSTRAINT dependency_type_known CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
        lag_days integer NOT NULL DEFAULT 0,
        note text,
        created_by uuid CONSTRAINT dependency_author REFERENCES app_user (id),
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT dependency_once UNIQUE (predecessor_id, successor_id),
        CONSTRAINT dependency_on_another CHECK (predecessor_id <> successor_id)
      );
      CREATE INDEX dependency_by_project ON dependency (project_id);
      CREATE INDEX dependency_by_successor ON dependency (successor_id);
      CREATE INDEX dependency_by_author ON dependency (created_by);

      CREATE TABLE forecast_proposal (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT forecast_proposal_of REFERENCES project (id),
        milestone_id uuid NOT NULL CONSTRAINT forecast_proposal_for REFERENCES milestone (id),
        -- The milestone whose forecast was moved, and by whom.
        cause_id uuid NOT NULL CONSTRAINT forecast_proposal_cause REFERENCES milestone (id),
        caused_by uuid CONSTRAINT forecast_proposal_caused_by REFERENCES app_user (id),
        from_start_on date,
        from_on date NOT NULL,
        to_start_on date,
        to_on date NOT NULL,
        working_days integer NOT NULL CONSTRAINT forecast_proposal_later CHECK (working_days > 0),
        state text NOT NULL CONSTRAINT forecast_proposal_state_known CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
        answer text,
        answered_by uuid CONSTRAINT forecast_proposal_answered_by REFERENCES app_user (id),
        answered_at timestamptz,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX forecast_proposal_of_project ON forecast_proposal (project_id);
      CREATE INDEX forecast_proposal_of_milestone ON forecast_proposal (milestone_id);
      CREATE INDEX forecast_proposal_by_cause ON forecast_proposal (cause_id);
      CREATE INDEX forecast_proposal_by_mover ON forecast_proposal (caused_by);
      CREATE INDEX forecast_proposal_by_answerer ON forecast_proposal (answered_by);
      CREATE UNIQUE INDEX forecast_proposal_open_once ON forecast_proposal (milestone_id) WHERE state = 'open';

      CREATE TABLE change_request (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT change_request_of REFERENCES project (id),
        number integer NOT NULL,
        subjects text[] NOT NULL CONSTRAINT change_request_subjects_known CHECK (subjects <@ ARRAY['baseline', 'budget'] AND cardinality(subjects) > 0),
        reason_code text NOT NULL,
        justification text NOT NULL,
        -- Who answers: by the project's oversight on the day of submission.
        route text CONSTRAINT change_request_route_known CHECK (route IN ('manager', 'head', 'committee')),
        state text NOT NULL CONSTRAINT change_request_state_known CHECK (state IN ('draft', 'submitted', 'approved', 'rejected', 'withdrawn')),
        -- The baseline and the version of the budget that it starts from; null for what it does not change.
        from_baseline integer,
        from_budget integer,
        -- Who would be hit, as computed when it was submitted.
        effect jsonb,
        submitted_by uuid CONSTRAINT change_request_submitter REFERENCES app_user (id),
        submitted_at timestamptz,
        answer text,
        answered_by uuid CONSTRAINT change_request_answerer REFERENCES app_user (id),
        answered_at timestamptz,
        decision_id uuid CONSTRAINT change_request_decision REFERENCES decision (id),
        created_by uuid CONSTRAINT change_request_author REFERENCES app_user (id),
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT change_request_number_once UNIQUE (project_id, number)
      );
      CREATE INDEX change_request_by_state ON change_request (state, submitted_at);
      CREATE INDEX change_request_by_submitter ON change_request (submitted_by);
      CREATE INDEX change_request_by_answerer ON change_request (answered_by);
      CREATE INDEX change_request_by_decision ON change_request (decision_id);
      CREATE INDEX change_request_by_author ON change_request (created_by);
      CREATE TABLE change_request_milestone (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT change_request_milestone_in REFERENCES project (id),
        change_request_id uuid NOT NULL CONSTRAINT change_request_milestone_of REFERENCES change_request (id) ON DELETE CASCADE,
        milestone_id uuid NOT NULL CONSTRAINT change_request_milestone_is REFERENCES milestone (id),
        from_start_on date,
        from_on date,
        to_start_on date,
        to_on date NOT NULL,
        CONSTRAINT change_request_milestone_once UNIQUE (change_request_id, milestone_id)
      );
      CREATE INDEX change_request_milestone_by_project ON change_request_milestone (project_id);
      CREATE INDEX change_request_milestone_by_milestone ON change_request_milestone (milestone_id);
      CREATE TABLE change_request_budget (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT change_request_budget_in REFERENCES project (id),
        change_request_id uuid NOT NULL CONSTRAINT change_request_budget_of REFERENCES change_request (id) ON DELETE CASCADE,
        year integer NOT NULL,
        -- Null: no source has been identified for this money yet.
        source text,
        category text NOT NULL,
        from_amount numeric(20,2),
        to_amount numeric(20,2) NOT NULL CONSTRAINT change_request_budget_not_negative CHECK (to_amount >= 0),
        cause text
      );
      CREATE INDEX change_request_budget_of_request ON change_request_budget (change_request_id);
      CREATE INDEX change_request_budget_by_project ON change_request_budget (project_id);

      CREATE TABLE baseline (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT baseline_of REFERENCES project (id),
        number integer NOT NULL CONSTRAINT baseline_number_positive CHECK (number > 0),
        reason_code text NOT NULL,
        note text,
        change_request_id uuid CONSTRAINT baseline_by_request REFERENCES change_request (id),
        decision_id uuid CONSTRAINT baseline_by_decision REFERENCES decision (id),
        accepted_by uuid CONSTRAINT baseline_accepted_by REFERENCES app_user (id),
        set_by uuid CONSTRAINT baseline_set_by REFERENCES app_user (id),
        set_at timestamptz NOT NULL,
        CONSTRAINT baseline_number_once UNIQUE (project_id, number)
      );
      CREATE UNIQUE INDEX baseline_request_once ON baseline (change_request_id);
      CREATE INDEX baseline_by_decision_index ON baseline (decision_id);
      CREATE INDEX baseline_by_acceptor ON baseline (accepted_by);
      CREATE INDEX baseline_by_setter ON baseline (set_by);
      SELECT zhoba_make_immutable('baseline');
      CREATE TABLE baseline_milestone (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT baseline_milestone_in REFERENCES project (id),
        baseline_id uuid NOT NULL CONSTRAINT baseline_milestone_of REFERENCES baseline (id),
        milestone_id uuid NOT NULL CONSTRAINT baseline_milestone_is REFERENCES milestone (id),
        title_kk text, title_ru text, title_en text,
        weight numeric(9,4) NOT NULL,
        start_on date,
        finish_on date NOT NULL,
        CONSTRAINT baseline_milestone_once UNIQUE (baseline_id, milestone_id)
      );
      CREATE INDEX baseline_milestone_by_project ON baseline_milestone (project_id);
      CREATE INDEX baseline_milestone_by_milestone ON baseline_milestone (milestone_id);
      SELECT zhoba_make_immutable('baseline_milestone');

      CREATE TABLE budget_version (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT budget_version_of REFERENCES project (id),
        number integer NOT NULL CONSTRAINT budget_version_number_positive CHECK (number > 0),
        reason_code text NOT NULL,
        note text,
        change_request_id uuid CONSTRAINT budget_version_by_request REFERENCES change_request (id),
        decision_id uuid CONSTRAINT budget_version_by_decision REFERENCES decision (id),
        accepted_by uuid CONSTRAINT budget_version_accepted_by REFERENCES app_user (id),
        set_by uuid CONSTRAINT budget_version_set_by REFERENCES app_user (id),
        set_at timestamptz NOT NULL,
        CONSTRAINT budget_version_number_once UNIQUE (project_id, number)
      );
      CREATE UNIQUE INDEX budget_version_request_once ON budget_version (change_request_id);
      CREATE INDEX budget_version_by_decision_index ON budget_version (decision_id);
      CREATE INDEX budget_version_by_acceptor ON budget_version (accepted_by);
      CREATE INDEX budget_version_by_setter ON budget_version (set_by);
      SELECT zhoba_make_immutable('budget_version');
      CREATE TABLE budget_version_line (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT budget_version_line_in REFERENCES project (id),
        version_id uuid NOT NULL CONSTRAINT budget_version_line_of REFERENCES budget_version (id),
        year integer NOT NULL,
        source text,
        category text NOT NULL,
        amount numeric(20,2) NOT NULL CONSTRAINT budget_version_line_not_negative CHECK (amount >= 0),
        cause text
      );
      CREATE UNIQUE INDEX budget_version_line_once ON budget_version_line (version_id, year, source, category) NULLS NOT DISTINCT;
      CREATE INDEX budget_version_line_by_project ON budget_version_line (project_id);
      SELECT zhoba_make_immutable('budget_version_line');
      CREATE TABLE budget_line (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT budget_line_of REFERENCES project (id),
        year integer NOT NULL CONSTRAINT budget_line_year CHECK (year BETWEEN 1991 AND 2200),
        source text CONSTRAINT budget_line_source_known
          CHECK (source IN ('republican', 'local', 'private', 'ppp', 'international', 'participatory')),
        category text NOT NULL,
        -- Plan is version 1, adjusted the last version; free only before the first one.
        plan numeric(20,2) NOT NULL CONSTRAINT budget_line_plan_not_negative CHECK (plan >= 0),
        adjusted numeric(20,2) NOT NULL CONSTRAINT budget_line_adjusted_not_negative CHECK (adjusted >= 0),
        committed numeric(20,2) NOT NULL DEFAULT 0 CONSTRAINT budget_line_committed_not_negative CHECK (committed >= 0),
        -- Why it departs from the plan, in words.
        cause text,
        illustrative boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX budget_line_once ON budget_line (project_id, year, source, category) NULLS NOT DISTINCT;
      CREATE TABLE budget_actual (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT budget_actual_in REFERENCES project (id),
        line_id uuid NOT NULL CONSTRAINT budget_actual_of REFERENCES budget_line (id),
        month date NOT NULL CONSTRAINT budget_actual_month_first CHECK (extract(day FROM month) = 1),
        amount numeric(20,2) NOT NULL,
        document text,
        entered_by uuid CONSTRAINT budget_actual_by REFERENCES app_user (id),
        entered_at timestamptz NOT NULL,
        CONSTRAINT budget_actual_once UNIQUE (line_id, month)
      );
      CREATE INDEX budget_actual_by_project ON budget_actual (project_id);
      CREATE INDEX budget_actual_by_person ON budget_actual (entered_by);

      CREATE TABLE issue (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT issue_of REFERENCES project (id),
        number integer NOT NULL,
        title text NOT NULL,
        description text,
        severity text NOT NULL CONSTRAINT issue_severity_known CHECK (severity IN ('low', 'medium', 'high')),
        risk_id uuid CONSTRAINT issue_from_risk REFERENCES project_risk (id),
        milestone_id uuid CONSTRAINT issue_about_milestone REFERENCES milestone (id),
        owner_id uuid CONSTRAINT issue_owner REFERENCES app_user (id),
        state text NOT NULL CONSTRAINT issue_state_known CHECK (state IN ('open', 'answered', 'resolved')),
        level text NOT NULL CONSTRAINT issue_level_known CHECK (level IN ('owner', 'head', 'office', 'committee')),
        level_since timestamptz NOT NULL,
        -- The last working day of the clock of its level; null while an answer has stopped it, and before the committee.
        due_on date,
        resolution text,
        resolved_by uuid CONSTRAINT issue_resolved_by REFERENCES app_user (id),
        resolved_at timestamptz,
        decision_id uuid CONSTRAINT issue_decision REFERENCES decision (id),
        raised_by uuid CONSTRAINT issue_author REFERENCES app_user (id),
        raised_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT issue_number_once UNIQUE (project_id, number),
        CONSTRAINT issue_resolved_whole CHECK ((state = 'resolved') = (resolved_at IS NOT NULL))
      );
      CREATE INDEX issue_by_due ON issue (due_on) WHERE state = 'open';
      CREATE INDEX issue_by_level ON issue (level, level_since) WHERE state <> 'resolved';
      CREATE INDEX issue_by_risk ON issue (risk_id);
      CREATE INDEX issue_by_milestone ON issue (milestone_id);
      CREATE INDEX issue_by_owner ON issue (owner_id);
      CREATE INDEX issue_by_resolver ON issue (resolved_by);
      CREATE INDEX issue_by_decision ON issue (decision_id);
      CREATE INDEX issue_by_author ON issue (raised_by);
      CREATE TABLE issue_step (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT issue_step_in REFERENCES project (id),
        issue_id uuid NOT NULL CONSTRAINT issue_step_of REFERENCES issue (id),
        name text NOT NULL CONSTRAINT issue_step_known CHECK (name IN ('raised', 'answered', 'asked_again', 'escalated', 'resolved', 'reopened')),
        from_level text, to_level text,
        note text,
        actor_id uuid, actor_name text,
        at timestamptz NOT NULL
      );
      CREATE INDEX issue_step_of_issue ON issue_step (issue_id, at);
      CREATE INDEX issue_step_by_project ON issue_step (project_id);
      SELECT zhoba_make_immutable('issue_step');

      CREATE TABLE team_member (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT team_member_of REFERENCES project (id),
        person_id uuid NOT NULL CONSTRAINT team_member_is REFERENCES app_user (id),
        role text NOT NULL,
        allocation integer NOT NULL CONSTRAINT team_member_allocation CHECK (allocation BETWEEN 1 AND 100),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        line_manager_id uuid NOT NULL CONSTRAINT team_member_line_manager REFERENCES app_user (id),
        state text NOT NULL CONSTRAINT team_member_state_known CHECK (state IN ('requested', 'confirmed', 'declined', 'released')),
        project_accepted_by uuid CONSTRAINT team_member_project_accepted REFERENCES app_user (id),
        project_accepted_at timestamptz,
        line_accepted_by uuid CONSTRAINT team_member_line_accepted REFERENCES app_user (id),
        line_accepted_at timestamptz,
        answer text,
        requested_by uuid CONSTRAINT team_member_requested_by REFERENCES app_user (id),
        requested_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT team_member_ends_after_start CHECK (ends_on >= starts_on)
      );
      CREATE INDEX team_member_of_project ON team_member (project_id);
      CREATE INDEX team_member_by_person ON team_member (person_id, starts_on);
      CREATE INDEX team_member_by_line_manager ON team_member (line_manager_id);
      CREATE INDEX team_member_by_project_acceptor ON team_member (project_accepted_by);
      CREATE INDEX team_member_by_line_acceptor ON team_member (line_accepted_by);
      CREATE INDEX team_member_by_requester ON team_member (requested_by);

      CREATE TABLE project_rating (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_rating_of REFERENCES project (id),
        side text NOT NULL CONSTRAINT project_rating_side_known CHECK (side IN ('owner', 'office')),
        rating text NOT NULL CONSTRAINT project_rating_known CHECK (rating IN ('green', 'amber_green', 'amber', 'amber_red', 'red')),
        narrative text NOT NULL,
        illustrative boolean NOT NULL DEFAULT false,
        rated_by uuid NOT NULL CONSTRAINT project_rating_by REFERENCES app_user (id),
        rated_at timestamptz NOT NULL
      );
      CREATE INDEX project_rating_of_project ON project_rating (project_id, side, rated_at DESC);
      CREATE INDEX project_rating_by_person ON project_rating (rated_by);
      SELECT zhoba_make_immutable('project_rating');
      CREATE TABLE project_health (
        project_id uuid PRIMARY KEY CONSTRAINT project_health_of REFERENCES project (id),
        id uuid NOT NULL CONSTRAINT project_health_id_once UNIQUE,
        -- The day on which it was last looked at, and the first day on which it may change by itself.
        day date NOT NULL,
        changes_on date,
        schedule text NOT NULL CONSTRAINT project_health_schedule_known CHECK (schedule IN ('green', 'amber', 'red', 'unknown')),
        budget text NOT NULL CONSTRAINT project_health_budget_known CHECK (budget IN ('green', 'amber', 'red', 'unknown')),
        risks text NOT NULL CONSTRAINT project_health_risks_known CHECK (risks IN ('green', 'amber', 'red', 'unknown')),
        overall text NOT NULL CONSTRAINT project_health_overall_known CHECK (overall IN ('green', 'amber', 'red', 'unknown')),
        overall_since timestamptz NOT NULL,
        -- Reasons with their parameters, and the slip: what the signals stand on.
        signals jsonb NOT NULL,
        divergence integer CONSTRAINT project_health_divergence_points CHECK (divergence BETWEEN 0 AND 4),
        diverging boolean NOT NULL,
        diverging_since timestamptz,
        policy_version integer NOT NULL,
        CONSTRAINT project_health_diverging_since_when CHECK (diverging = (diverging_since IS NOT NULL))
      );
      CREATE INDEX project_health_by_change ON project_health (changes_on);
      CREATE INDEX project_health_by_policy ON project_health (policy_version);

      -- The policy a city starts with, so that its first project is watched by some.
      INSERT INTO delivery_policy (id, version, parameters, effective_from, activated_at, created_at) VALUES
        ('0199a3c4-0000-7000-8000-000000000002', 1, '{
          "milestones": {"dueSoonDays": 14, "staleForecastDays": 30},
          "health": {
            "schedule": {"amberSlipDays": 15, "redSlipDays": 60, "amberOverduePercent": 5, "redOverduePercent": 25},
            "budget": {"amberVariancePercent": 5, "redVariancePercent": 15, "amberLagPercent": 15, "redLagPercent": 35},
            "risks": {"amberScore": 8, "redScore": 15}
          },
          "ratings": {"divergencePoints": 2, "staleDays": 31},
          "budget": {"causeAbovePercent": 5},
          "clocks": {"owner": 5, "head": 10, "office": 5}
        }', '2020-01-01', now(), now());

      SELECT zhoba_keep_history(name::regclass) FROM unnest(ARRAY['project_roadmap', 'delivery_policy', 'milestone', 'dependency',
        'forecast_proposal', 'change_request', 'change_request_milestone', 'change_request_budget', 'baseline', 'baseline_milestone',
        'budget_version', 'budget_version_line', 'budget_line', 'budget_actual', 'issue', 'issue_step', 'team_member', 'project_rating']) AS name;
      SELECT zhoba_keep_history('project_health', 'day', 'changes_on');

      -- A new promise on a project of the committee follows from its decision; nothing goes around it.
      CREATE FUNCTION zhoba_require_promise_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        overseen text := (SELECT oversight FROM project WHERE id = NEW.project_id);
        decided boolean := EXISTS (
          SELECT FROM decision d WHERE d.id = NEW.decision_id AND d.project_id = NEW.project_id
            AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id)
            AND CASE WHEN NEW.number = 1 THEN d.outcome IN ('direct_control', 'monitor_via_head')
              ELSE d.kind = 'change_request' AND d.outcome = 'approve'
                AND EXISTS (SELECT FROM change_request r
                  WHERE r.id = NEW.change_request_id AND r.decision_id = d.id AND lower(TG_ARGV[0]) = ANY (r.subjects)) END);
      BEGIN
        IF overseen = 'committee' AND NOT decided THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = TG_ARGV[0] || '_NEEDS_DECISION';
        END IF;
        IF overseen = 'head' AND NEW.number > 1 AND NEW.accepted_by IS NULL THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = TG_ARGV[0] || '_NEEDS_HEAD';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER require_decision BEFORE INSERT ON baseline FOR EACH ROW EXECUTE FUNCTION zhoba_require_promise_decision('BASELINE');
      CREATE TRIGGER require_decision BEFORE INSERT ON budget_version FOR EACH ROW EXECUTE FUNCTION zhoba_require_promise_decision('BUDGET');

      -- A promise is written whole, in one statement; what is added to it later has been decided by nobody.
      CREATE FUNCTION zhoba_refuse_addition() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        added boolean;
      BEGIN
        EXECUTE format('SELECT (SELECT count(*) FROM %1$I t WHERE t.%2$I IN (SELECT w.%2$I FROM written w)) > (SELECT count(*) FROM written)',
          TG_TABLE_NAME, TG_ARGV[0]) INTO added;
        IF added THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'ROW_IS_IMMUTABLE';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER is_whole AFTER INSERT ON baseline_milestone REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION zhoba_refuse_addition('baseline_id');
      CREATE TRIGGER is_whole AFTER INSERT ON budget_version_line REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION zhoba_refuse_addition('version_id');

      -- The copies in milestones are those of the first and the last baseline, whoever writes them.
      CREATE FUNCTION zhoba_copy_baseline() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE milestone m SET first_baseline_on = coalesce(m.first_baseline_on, s.finish_on),
          baseline_start_on = s.start_on, baseline_on = s.finish_on, version = m.version + 1
        FROM snapshot s WHERE m.id = s.milestone_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER copy_to_milestones AFTER INSERT ON baseline_milestone REFERENCING NEW TABLE AS snapshot
        FOR EACH STATEMENT EXECUTE FUNCTION zhoba_copy_baseline();
      CREATE FUNCTION zhoba_guard_promised_days() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ROW(NEW.baseline_on, NEW.baseline_start_on) IS DISTINCT FROM (
          SELECT ROW(s.finish_on, s.start_on) FROM baseline_milestone s JOIN baseline b ON b.id = s.baseline_id
          WHERE s.milestone_id = NEW.id ORDER BY b.number DESC LIMIT 1)
          OR NEW.first_baseline_on IS DISTINCT FROM (
          SELECT s.finish_on FROM baseline_milestone s JOIN baseline b ON b.id = s.baseline_id
          WHERE s.milestone_id = NEW.id ORDER BY b.number LIMIT 1)
        THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'PROMISED_DAY_IS_OF_BASELINE';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER guard_promised_days BEFORE UPDATE OF first_baseline_on, baseline_start_on, baseline_on ON milestone FOR EACH ROW
        WHEN (ROW(OLD.first_baseline_on, OLD.baseline_start_on, OLD.baseline_on)
          IS DISTINCT FROM ROW(NEW.first_baseline_on, NEW.baseline_start_on, NEW.baseline_on))
        EXECUTE FUNCTION zhoba_guard_promised_days();

      -- Once there is a first version of a budget, its lines change by a new version only.
      CREATE FUNCTION zhoba_guard_budget_line() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        line budget_line := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        last uuid := (SELECT id FROM budget_version WHERE project_id = line.project_id ORDER BY number DESC LIMIT 1);
        granted numeric;
      BEGIN
        IF last IS NOT NULL THEN
          SELECT amount INTO granted FROM budget_version_line v
          WHERE v.version_id = last AND v.year = line.year AND v.source IS NOT DISTINCT FROM line.source AND v.category = line.category;
          IF TG_OP = 'DELETE' OR line.adjusted <> coalesce(granted, 0) OR line.plan <> (CASE WHEN TG_OP = 'UPDATE' THEN OLD.plan ELSE 0 END) THEN
            RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'BUDGET_CHANGES_BY_VERSION';
          END IF;
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER guard_budget BEFORE INSERT OR DELETE ON budget_line FOR EACH ROW EXECUTE FUNCTION zhoba_guard_budget_line();
      CREATE TRIGGER guard_budget_change BEFORE UPDATE ON budget_line FOR EACH ROW
        WHEN (ROW(OLD.year, OLD.source, OLD.category, OLD.plan, OLD.adjusted) IS DISTINCT FROM ROW(NEW.year, NEW.source, NEW.category, NEW.plan, NEW.adjusted))
        EXECUTE FUNCTION zhoba_guard_budget_line();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE project_health, project_rating, team_member, issue_step, issue, budget_actual, budget_line, budget_version_line,
        budget_version, baseline_milestone, baseline, change_request_budget, change_request_milestone, change_request, forecast_proposal,
        dependency, milestone, delivery_policy, project_roadmap;
      DROP FUNCTION zhoba_guard_budget_line, zhoba_guard_promised_days, zhoba_copy_baseline, zhoba_refuse_addition,
        zhoba_require_promise_decision;
      DROP INDEX agenda_item_open_once;
      CREATE UNIQUE INDEX agenda_item_open_once ON agenda_item (project_id, kind) WHERE state IN ('planned', 'open');
      ALTER TABLE agenda_item DROP COLUMN subject_id;
      ALTER TABLE project_risk DROP CONSTRAINT project_risk_closed_when, DROP CONSTRAINT project_risk_number_once, DROP COLUMN number, DROP COLUMN cause, DROP COLUMN effect,
        DROP COLUMN owner_id, DROP COLUMN response, DROP COLUMN response_plan, DROP COLUMN review_on, DROP COLUMN state,
        DROP COLUMN closing_note, DROP COLUMN closed_at, DROP COLUMN raised_by, DROP COLUMN raised_at, DROP COLUMN version;
    `);
  }
}
