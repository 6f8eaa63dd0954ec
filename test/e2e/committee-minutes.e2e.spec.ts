import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { CommitteeHttpModule } from '#libs/committee';
import { PlatformJobsModule } from '#libs/platform';
import { PortfolioHttpModule } from '#libs/portfolio';
import { ReportsHttpModule, ReportsJobsModule } from '#libs/reports';
import { closedMeeting } from '../../libs/committee/testing/closed-meeting.js';
import type { MeetingFixture } from '../../libs/committee/testing/closed-meeting.js';
import { NcanodeServer } from '../../libs/committee/testing/ncanode-server.js';
import { TestCa, hasOpenssl } from '../../libs/committee/testing/test-ca.js';
import { unzip } from '../../libs/reports/testing/unzip.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

const IIN = '800101300016';

/** A city with a committee of three and one person to call the API for each part in it. */
class Committee {
  readonly office = as(this.app, this.city.people.office);
  readonly chair = as(this.app, this.city.people.chair);
  readonly member = as(this.app, this.city.people.member);
  readonly manager = as(this.app, this.city.people.manager);
  readonly database = this.app.app.get(DataSource);

  private constructor(
    readonly app: TestApp,
    readonly city: SmallCity,
  ) {}

  static async start(variables: Record<string, string> = {}): Promise<Committee> {
    const app = await startApp(
      [PlatformJobsModule, PortfolioHttpModule, CommitteeHttpModule, ReportsHttpModule, ReportsJobsModule],
      variables,
    );
    return new Committee(app, await smallCity(app));
  }

  meeting(more: Partial<MeetingFixture> = {}) {
    const { chair, member, headI } = this.city.ids;
    const members = [chair, member, headI];
    return closedMeeting(this.database, { startsAt: '2026-11-20T10:00:00+05:00', members, iin: IIN, ...more });
  }

  /** The id of new minutes. */
  async drafted(more: Partial<MeetingFixture> = {}): Promise<string> {
    const { meetingId } = await this.meeting(more);
    const answer = await this.office('POST', `/meetings/${meetingId}/minutes`);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body.id;
  }

  async approved(more: Partial<MeetingFixture> = {}): Promise<string> {
    const id = await this.drafted(more);
    expect((await this.office('POST', `/minutes/${id}/approval`)).status).toBe(200);
    return id;
  }

  /** The very bytes to be signed. */
  async bytesOf(id: string): Promise<Buffer> {
    const answer = await fetch(`${this.app.url}/api/v1/minutes/${id}/snapshot`, {
      headers: { authorization: `Bearer ${await this.app.signIn(this.city.people.chair)}` },
    });
    return Buffer.from(await answer.arrayBuffer());
  }
}

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

describe('minutes signed by the session', () => {
  let committee: Committee;
  const store = mkdtempSync(join(tmpdir(), 'zhoba-minutes-'));

  beforeAll(async () => {
    committee = await Committee.start({ FILE_STORE: store });
  });
  afterAll(async () => {
    await committee.app.close();
    rmSync(store, { recursive: true });
  });

  /** One tie that the chair breaks with a recusal, and one item without a vote. */
  async function wholeMeeting(): Promise<{ meetingId: string; decisionIds: readonly string[] }> {
    const { chair, member, headI } = committee.city.ids;
    const { body: project } = await committee.manager('POST', '/projects', plainProposal);
    return committee.meeting({
      items: [
        {
          title: 'Реконструкция набережной реки Есентай',
          question: 'О взятии проекта на прямой контроль',
          projectId: project.id,
          papers: ['Паспорт проекта', 'Смета'],
          votes: { [chair]: 'for', [member]: 'against' },
          recused: { [headI]: 'Руководит подрядной организацией' },
          outcome: 'direct_control',
          texts: { ru: 'Взять проект на прямой контроль.', kk: 'Жобаны тікелей бақылауға алу.' },
          conditions: 'Ежемесячный отчёт',
        },
        { title: 'О ходе дорожных карт', outcome: 'note', texts: { ru: 'Принять к сведению.' } },
      ],
    });
  }

  it('freeze the whole meeting, with the head of the register and a hash that anybody can compute', async () => {
    const { meetingId, decisionIds } = await wholeMeeting();
    const instruction = await committee.office('POST', '/instructions', {
      source: 'decision',
      decisionId: decisionIds[0],
      text: 'Представить график работ',
      dueOn: '2099-12-15',
      assignees: [{ organisation: 'roads', responsible: true }],
    });
    expect(instruction.status).toBe(201);
    const { status, headers, body } = await committee.office('POST', `/meetings/${meetingId}/minutes`);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/minutes/${body.id}`);
    expect(body).toMatchObject({ number: '2026/1', state: 'draft', signatures: [], meeting: { id: meetingId } });

    const { snapshot } = body;
    const [head] = await committee.database.query('SELECT sequence::int AS sequence, hash FROM register_head');
    expect(snapshot.register).toEqual(head);
    expect(snapshot.members.map((seat: { capacity: string }) => seat.capacity)).toEqual(['chair', 'member', 'member']);
    expect(snapshot.items).toHaveLength(2);
    expect(snapshot.items[0]).toMatchObject({
      title: 'Реконструкция набережной реки Есентай',
      papers: [{ title: 'Паспорт проекта', sha256: sha256('Паспорт проекта') }, { title: 'Смета' }],
      recusals: [{ person: committee.city.ids.headI, reason: 'Руководит подрядной организацией' }],
      votings: [{ round: 1, tally: { base: 3, present: 2, recused: 1, for: 1, against: 1, outcome: 'carried' } }],
      decision: { outcome: 'direct_control', texts: { kk: 'Жобаны тікелей бақылауға алу.' } },
      instructions: [{ number: instruction.body.number, dueOn: '2099-12-15' }],
    });
    expect(snapshot.items[0].votings[0].tally.steps.map((step: { code: string }) => step.code)).toEqual(
      expect.arrayContaining(['TIE', 'CASTING_VOTE_FOR', 'CARRIED']),
    );
    const decision = (await committee.office('GET', `/decisions/${decisionIds[0]}`)).body;
    expect(decision.attendance).toMatchObject({
      base: 3,
      attending: 2,
      recusals: [{ person: { id: committee.city.ids.headI }, ground: 'declared' }],
    });

    const bytes = await committee.bytesOf(body.id);
    expect(sha256(bytes)).toBe(body.snapshotSha256);
    expect(JSON.parse(bytes.toString())).toEqual(snapshot);
    const listed = await committee.chair('GET', `/minutes?meeting=${meetingId}`);
    expect(listed.body.items.map((item: { id: string }) => item.id)).toEqual([body.id]);
  });

  it('are drawn as PDF and DOCX in three languages from what was frozen', async () => {
    const { meetingId } = await wholeMeeting();
    const { body: minutes } = await committee.office('POST', `/meetings/${meetingId}/minutes`);
    await committee.database.query(`UPDATE agenda_item SET title = 'Другое' WHERE meeting_id = $1`, [meetingId]);
    const drawn = async (format: string, language: string) => {
      const asked = await committee.office('POST', '/reports', {
        kind: 'minutes',
        minutesId: minutes.id,
        format,
        language,
      });
      expect([asked.status, asked.body.minutes]).toEqual([202, { id: minutes.id, number: minutes.number }]);
      for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
        const { body } = await committee.office('GET', `/reports/${asked.body.id}`);
        if (body.state === 'failed') throw new Error(body.failure.code);
        if (body.state === 'ready') {
          const file = await fetch(`${committee.app.url}${body.file.href}`, {
            headers: { authorization: `Bearer ${await committee.app.signIn(committee.city.people.office)}` },
          });
          return { name: body.file.name, content: Buffer.from(await file.arrayBuffer()) };
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('it was not drawn in 20 s');
    };
    const year = minutes.number.replace('/', '-');
    const pdf = await drawn('pdf', 'kk');
    expect([pdf.name, pdf.content.toString('latin1', 0, 5)]).toEqual([`minutes-${year}-kk.pdf`, '%PDF-']);

    const textOf = async (language: string) =>
      (unzip((await drawn('docx', language)).content).get('word/document.xml') ?? '').replaceAll(/<[^>]+>/g, ' ');
    const ru = await textOf('ru');
    for (const said of [
      `Протокол № ${minutes.number}`.replace('№ ', '№\u00a0'),
      '1. Реконструкция набережной реки Есентай',
      'Взять проект на прямой контроль.',
      'Голоса разделились поровну',
      'Руководит подрядной организацией',
      minutes.snapshotSha256.slice(0, 8),
    ])
      expect(ru).toContain(said);
    const kk = await textOf('kk');
    for (const said of ['Жобаны тікелей бақылауға алу.', 'Дауыстар тең бөлінді', 'Хаттама']) expect(kk).toContain(said);
    // The second decision has no Kazakh text: its Russian one stands there with a remark.
    expect(kk).toContain('Принять к сведению.');
    expect(await textOf('en')).toContain('Votes are equal');
  });

  it('are not asked for as a paper by who may not read them', async () => {
    const id = await committee.drafted();
    const answer = await committee.manager('POST', '/reports', {
      kind: 'minutes',
      minutesId: id,
      format: 'pdf',
      language: 'ru',
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
    const nothing = { kind: 'minutes', minutesId: committee.city.ids.chair, format: 'pdf', language: 'ru' };
    const absent = await committee.office('POST', '/reports', nothing);
    expect([absent.status, absent.body.errors[0].pointer]).toEqual([400, '/minutesId']);
    expect((await committee.manager('GET', `/minutes/${id}`)).status).toBe(403);
  });

  it('are numbered by the year of the meeting without gaps, ten at once, and one per meeting', async () => {
    const meetings = await Promise.all(
      Array.from({ length: 10 }, (_, index) => committee.meeting({ startsAt: `2025-03-${10 + index}T10:00:00+05:00` })),
    );
    const answers = await Promise.all(
      [...meetings, ...meetings.slice(0, 3)].map(({ meetingId }) =>
        committee.office('POST', `/meetings/${meetingId}/minutes`),
      ),
    );
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body.number);
    expect(new Set(made)).toEqual(new Set(Array.from({ length: 10 }, (_, index) => `2025/${index + 1}`)));
    const refused = answers.filter(({ status }) => status !== 201).map(({ status, body }) => [status, body.code]);
    expect(refused).toEqual(Array.from({ length: 3 }, () => [409, 'MINUTES_THERE_ALREADY']));
    // 31 December 2024, 20:00 in UTC is the next year in the city.
    const { meetingId } = await committee.meeting({ startsAt: '2024-12-31T20:00:00Z' });
    const { body } = await committee.office('POST', `/meetings/${meetingId}/minutes`);
    expect(body.number).toBe('2025/11');
  });

  it('are refused for a meeting that goes on, and for who is not the office', async () => {
    const { meetingId } = await committee.meeting({ state: 'in_session' });
    const early = await committee.office('POST', `/meetings/${meetingId}/minutes`);
    expect([early.status, early.body.code]).toEqual([409, 'MEETING_NOT_CLOSED']);
    expect((await committee.chair('POST', `/meetings/${meetingId}/minutes`)).status).toBe(403);
    expect((await committee.office('POST', `/meetings/${committee.city.ids.chair}/minutes`)).status).toBe(404);
  });

  it('are frozen anew while a draft, and no longer', async () => {
    const { meetingId } = await wholeMeeting();
    const { body: draft } = await committee.office('POST', `/meetings/${meetingId}/minutes`);
    await committee.database.query(`UPDATE meeting SET place = 'Зал 12' WHERE id = $1`, [meetingId]);
    expect((await committee.office('PUT', `/minutes/${draft.id}`)).status).toBe(428);
    const anew = await committee.office('PUT', `/minutes/${draft.id}`, undefined, { 'if-match': '"v1"' });
    expect([anew.status, anew.body.number, anew.body.snapshot.meeting.place]).toEqual([200, draft.number, 'Зал 12']);
    expect(anew.body.snapshotSha256).not.toBe(draft.snapshotSha256);
    const stale = await committee.office('PUT', `/minutes/${draft.id}`, undefined, { 'if-match': '"v1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE']);
    expect((await committee.chair('POST', `/minutes/${draft.id}/approval`)).status).toBe(403);
    expect((await committee.office('POST', `/minutes/${draft.id}/approval`)).body.state).toBe('approved');
    const late = await committee.office('PUT', `/minutes/${draft.id}`, undefined, { 'if-match': '*' });
    expect([late.status, late.body.code]).toEqual([409, 'MINUTES_NOT_DRAFT']);
    expect((await committee.office('POST', `/minutes/${draft.id}/approval`)).body.code).toBe('MINUTES_NOT_DRAFT');
  });

  it('are signed by the chair after approval, once, and end the meeting for ever', async () => {
    const id = await committee.drafted();
    const early = await committee.chair('POST', `/minutes/${id}/signature`, {});
    expect([early.status, early.body.code]).toEqual([409, 'MINUTES_NOT_APPROVED']);
    await committee.office('POST', `/minutes/${id}/approval`);
    for (const who of ['office', 'member', 'manager'] as const)
      expect((await committee[who]('POST', `/minutes/${id}/signature`, {})).status).toBe(403);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => committee.chair('POST', `/minutes/${id}/signature`, {})),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409]);
    const again = await committee.chair('POST', `/minutes/${id}/signature`, {});
    expect([again.status, again.body.code]).toEqual([409, 'MEETING_STEP_NOT_POSSIBLE']);
    const { body } = await committee.member('GET', `/minutes/${id}`);
    expect(body).toMatchObject({ state: 'signed', signedBy: { id: committee.city.ids.chair }, signatures: [] });
    const [meeting] = await committee.database.query('SELECT state FROM meeting WHERE id = $1', [body.meeting.id]);
    expect(meeting.state).toBe('minutes_signed');
    for (const change of [`UPDATE minutes SET snapshot = '{}'`, 'DELETE FROM minutes'])
      await expect(committee.database.query(`${change} WHERE id = $1`, [id])).rejects.toThrow('ROW_IS_IMMUTABLE');
  });

  it('are not signed by a chair who was not in the chair on that day', async () => {
    const other = await committee.app.addUser('other.chair@city.kz', 'committee_chair');
    expect(other).toBeDefined();
    const id = await committee.approved();
    const answer = await as(committee.app, 'other.chair@city.kz')('POST', `/minutes/${id}/signature`, {});
    expect([answer.status, answer.body.code]).toEqual([403, 'MEETING_STEP_NOT_YOURS']);
  });

  it('take no electronic signature that nobody can verify', async () => {
    const id = await committee.approved();
    const answer = await committee.chair('POST', `/minutes/${id}/signature`, { cms: 'YWJj' });
    expect([answer.status, answer.body.code]).toEqual([409, 'SIGNATURES_NOT_VERIFIABLE']);
    const odd = await committee.chair('POST', `/minutes/${id}/signature`, { cms: '?' });
    expect([odd.status, odd.body.errors[0].pointer]).toEqual([400, '/cms']);
  });
});

// Without openssl there is nobody to make real signatures.
(hasOpenssl ? describe : describe.skip)('minutes signed electronically', () => {
  let ca: TestCa;
  let server: NcanodeServer;
  let committee: Committee;

  beforeAll(async () => {
    ca = new TestCa();
    server = await NcanodeServer.start(ca);
    committee = await Committee.start({ NCANODE_URL: server.url });
  });
  afterAll(async () => {
    await committee.app.close();
    await server.close();
    ca.close();
  });

  const sign = (id: string, cms: Buffer) =>
    committee.chair('POST', `/minutes/${id}/signature`, { cms: cms.toString('base64') });

  it('keep the signature with the very bytes that were signed', async () => {
    const id = await committee.approved();
    const bytes = await committee.bytesOf(id);
    const cms = ca.sign(ca.certify({ iin: IIN }), bytes);
    const { status, body } = await sign(id, cms);
    expect([status, body.code, body.state]).toEqual([200, undefined, 'signed']);
    expect(body.signatures).toEqual([
      expect.objectContaining({
        signer: expect.objectContaining({ id: committee.city.ids.chair }),
        sha256: sha256(bytes),
      }),
    ]);
    const [kept] = await committee.database.query<{ signed_bytes: Buffer; cms: Buffer }[]>(
      'SELECT signed_bytes, cms FROM signature WHERE minutes_id = $1',
      [id],
    );
    expect([kept!.signed_bytes.equals(bytes), kept!.cms.equals(cms)]).toEqual([true, true]);
    await expect(committee.database.query('DELETE FROM signature')).rejects.toThrow('ROW_IS_IMMUTABLE');
  });

  it('are not signed by the session alone', async () => {
    const id = await committee.approved();
    const answer = await committee.chair('POST', `/minutes/${id}/signature`, {});
    expect([answer.status, answer.body.code]).toEqual([422, 'SIGNATURE_REQUIRED']);
  });

  it('refuse what does not count, and stay approved', async () => {
    const id = await committee.approved();
    const bytes = await committee.bytesOf(id);
    const own = ca.certify({ iin: IIN });
    const tampered = Buffer.from(bytes);
    tampered.writeUInt8(tampered.readUInt8(20) ^ 1, 20);
    const revoked = ca.certify({ iin: IIN });
    const ofRevoked = ca.sign(revoked, bytes);
    ca.revoke(revoked);
    const cases: [string, Buffer, unknown[]][] = [
      ['a byte changed', ca.sign(own, tampered), [422, 'SIGNATURE_NOT_VALID', '/cms SIGNATURE_BROKEN']],
      ['other minutes', ca.sign(own, await committee.bytesOf(await committee.drafted())), [422, 'SIGNATURE_NOT_VALID', '/cms SIGNATURE_BROKEN']],
      ['another person', ca.sign(ca.certify({ iin: '900202456781' }), bytes), [422, 'SIGNER_IS_NOT_THE_MEMBER', undefined]],
      ['a revoked certificate', ofRevoked, [422, 'SIGNATURE_NOT_VALID', '/cms SIGNATURE_REVOKED']],
      ['an expired one', ca.sign(ca.certify({ iin: IIN, from: '240101000000Z', to: '250101000000Z' }), bytes), [422, 'SIGNATURE_NOT_VALID', '/cms SIGNATURE_OUT_OF_VALIDITY']],
      ['no timestamp', ca.sign(own, bytes, { stamped: false }), [422, 'SIGNATURE_NOT_VALID', '/cms SIGNATURE_NO_TIMESTAMP']],
      ['a key for signing in', ca.sign(ca.certify({ iin: IIN, usage: 'AUTH' }), bytes), [422, 'SIGNATURE_NOT_VALID', '/cms SIGNATURE_NOT_A_SIGNING_KEY']],
      ['no CMS', Buffer.from('no CMS'), [422, 'SIGNATURE_NOT_VALID', '/cms SIGNATURE_BROKEN']],
    ]; // prettier-ignore
    for (const [what, cms, expected] of cases) {
      const { status, body } = await sign(id, cms);
      const field = body.errors?.[0] && `${body.errors[0].pointer} ${body.errors[0].code}`;
      expect([what, status, body.code, field]).toEqual([what, ...expected]);
    }
    const { body } = await committee.chair('GET', `/minutes/${id}`);
    expect([body.state, body.signatures]).toEqual(['approved', []]);
  });

  it('ask for the member’s number to compare with', async () => {
    const id = await committee.approved();
    await committee.database.query('UPDATE committee_membership SET iin = NULL');
    const cms = ca.sign(ca.certify({ iin: IIN }), await committee.bytesOf(id));
    const { status, body } = await sign(id, cms);
    expect([status, body.code]).toEqual([422, 'MEMBER_WITHOUT_IIN']);
    const { body: members } = await committee.office('GET', '/committee/members');
    const [chair] = members.items;
    expect([chair.capacity, chair.hasIin, 'iin' in chair]).toEqual(['chair', false, false]);
    const enter = (iin: string) =>
      committee.office('PATCH', `/committee/members/${chair.id}`, { iin }, { 'if-match': `"v${chair.version}"` });
    const wrong = await enter('800101300017');
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([400, 'NOT_AN_IIN']);
    expect((await enter(IIN)).body.hasIin).toBe(true);
    expect((await sign(id, cms)).status).toBe(200);
  });
});
