import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_MEETING = ['agenda_item', 'agenda_publication', 'decision'];
const OF_ITEM = ['agenda_paper', 'item_presence', 'item_recusal', 'voting'];
const TABLES = ['meeting', ...OF_MEETING, ...OF_ITEM, 'vote'];

/** Whoever follows a meeting learns of each change, whichever process makes it. */
export class MeetingSignals1795000890000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION zhoba_tell_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        changed record := coalesce(NEW, OLD);
        meeting_id uuid;
      BEGIN
        IF TG_TABLE_NAME = 'meeting' THEN
          meeting_id := changed.id;
        ELSIF TG_TABLE_NAME IN (${OF_MEETING.map((name) => `'${name}'`).join()}) THEN
          meeting_id := changed.meeting_id;
        ELSIF TG_TABLE_NAME = 'vote' THEN
          SELECT i.meeting_id INTO meeting_id FROM voting v JOIN agenda_item i ON i.id = v.item_id WHERE v.id = changed.voting_id;
        ELSE
          SELECT i.meeting_id INTO meeting_id FROM agenda_item i WHERE i.id = changed.item_id;
        END IF;
        -- What goes with its item is told by the item.
        IF meeting_id IS NOT NULL THEN
          PERFORM pg_notify('meeting_changed', meeting_id::text);
        END IF;
        RETURN NULL;
      END $$;
      ${TABLES.map(
        (table) => `CREATE TRIGGER tell_meeting AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW
        EXECUTE FUNCTION zhoba_tell_meeting();`,
      ).join('\n      ')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${TABLES.map((table) => `DROP TRIGGER tell_meeting ON ${table};`).join('\n      ')}
      DROP FUNCTION zhoba_tell_meeting;
    `);
  }
}
