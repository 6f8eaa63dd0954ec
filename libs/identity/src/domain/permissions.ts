import { ROLES } from '#libs/kernel';
import type { Actor, Role } from '#libs/kernel';

const EVERYBODY = ROLES;

/** Which roles may come in at all. Whether they may act on a given record is decided on the record. */
export const PERMISSIONS = {
  'user.manage': ['admin'],
  'user.read': ['admin', 'project_office', 'auditor'],
  // To name somebody as manager, owner, assignee, member of a team, or as the own deputy.
  'person.choose': EVERYBODY,
  'reference.read': EVERYBODY,
  'reference.manage': ['admin'],
  'bundle.manage': ['project_office'],
  'policy.read': EVERYBODY,
  'policy.manage': ['admin'],
  'policy.try': ['admin', 'project_office'],
  'intake.preview': EVERYBODY,
  'project.read': EVERYBODY,
  'project.create': ['project_office', 'head_of_direction', 'project_manager'],
  'project.edit': ['project_office', 'head_of_direction', 'project_manager'],
  // An executor adds what shows that a milestone of the own organisation is done.
  'document.add': ['project_office', 'head_of_direction', 'project_manager', 'executor'],
  'project.move': ['project_office', 'head_of_direction', 'project_manager'],
  'project.history': [
    'admin',
    'project_office',
    'committee_chair',
    'committee_member',
    'head_of_direction',
    'project_manager',
    'auditor',
  ],
  'project.attest': ['head_of_direction'],
  'screening.override': ['project_office'],
  'referral.read': ['project_office', 'committee_chair', 'committee_member', 'head_of_direction', 'auditor', 'admin'],
  'committee.read': ['admin', 'project_office', 'committee_chair', 'committee_member', 'head_of_direction', 'auditor'],
  'committee.prepare': ['project_office'],
  'committee.conduct': ['project_office', 'committee_chair'],
  // Anybody may be a deputy: whether the person has a vote is seen on the item.
  'committee.vote': EVERYBODY,
  'register.read': ['admin', 'project_office', 'committee_chair', 'auditor'],
  'committee.rules': ['admin'],
  'instruction.read': EVERYBODY,
  'instruction.give': ['project_office'],
  'instruction.report': EVERYBODY,
  'minutes.sign': ['committee_chair'],
  // Milestones, dependencies, baselines, budgets, risks and people of a project.
  'delivery.plan': ['project_office', 'head_of_direction', 'project_manager'],
  // What has happened: actual days and money, forecasts, issues.
  'delivery.report': ['project_office', 'head_of_direction', 'project_manager', 'executor'],
  // Who is asked is seen on the record.
  'delivery.answer': EVERYBODY,
  'delivery.rate': ['project_office', 'head_of_direction', 'project_manager'],
  'delivery.import': ['project_office'],
  'delivery.policy': ['admin'],
  'portfolio.read': EVERYBODY,
  'sdg.tag': ['project_office', 'head_of_direction', 'project_manager'],
  'sdg.confirm': ['project_office'],
  'indicator.manage': ['admin', 'project_office'],
  // Values are entered by those whose organisation or direction answers for the indicator.
  'indicator.enter': ['project_office', 'head_of_direction', 'executor'],
  'indicator.approve': ['project_office'],
  // Who owns the finding is seen on the record.
  'finding.answer': ['project_office', 'head_of_direction', 'executor'],
  'channel.manage': ['admin', 'project_office'],
  'period.manage': ['project_office'],
  'status.write': ['project_office', 'head_of_direction', 'project_manager'],
  'status.confirm': ['project_office', 'head_of_direction'],
  // What people write of published projects.
  'feedback.manage': ['project_office'],
  'report.request': EVERYBODY,
  'report.schedule': ['admin', 'project_office'],
  'notice.read': EVERYBODY,
  'notice.log': ['admin', 'auditor'],
  'webhook.manage': ['admin'],
  'feed.own': EVERYBODY,
  'view.own': EVERYBODY,
  'view.share': ['admin', 'project_office'],
  'job.manage': ['admin'],
  'audit.read': ['admin', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const isPermission = (name: string): name is Permission => Object.hasOwn(PERMISSIONS, name);

export const may = (actor: Actor, permission: Permission): boolean =>
  actor.grants.some((grant) => (PERMISSIONS[permission] as readonly Role[]).includes(grant.role));

export const permissionsOf = (actor: Actor): Permission[] =>
  Object.keys(PERMISSIONS)
    .filter(isPermission)
    .filter((permission) => may(actor, permission));
