import {
  IconBriefcase,
  IconCalendarStats,
  IconChartDots,
  IconChecklist,
  IconFileAnalytics,
  IconFilter,
  IconFlag,
  IconLayoutDashboard,
  IconMessageCircle,
  IconRoute,
  IconSettings,
  IconShieldExclamation,
  IconSun,
  IconTargetArrow,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** The sections of the left column, in the order of a working day; each for whom its permission lets in. */
export const NAVIGATION = [
  { to: '/', word: 'day', icon: IconSun, permission: 'portfolio.read' },
  { to: '/portfolio', word: 'portfolio', icon: IconLayoutDashboard, permission: 'portfolio.read' },
  { to: '/projects', word: 'projects', icon: IconBriefcase, permission: 'project.read' },
  { to: '/milestones', word: 'milestones', icon: IconFlag, permission: 'project.read' },
  { to: '/roadmaps', word: 'roadmaps', icon: IconRoute, permission: 'project.read' },
  { to: '/risks', word: 'risks', icon: IconShieldExclamation, permission: 'project.read' },
  { to: '/intake', word: 'intake', icon: IconFilter, permission: 'referral.read' },
  { to: '/committee', word: 'committee', icon: IconUsersGroup, permission: 'committee.read' },
  { to: '/instructions', word: 'instructions', icon: IconChecklist, permission: 'instruction.read' },
  { to: '/sdg', word: 'sdg', icon: IconTargetArrow, permission: 'reference.read' },
  { to: '/indicators', word: 'indicators', icon: IconChartDots, permission: 'reference.read' },
  { to: '/feedback', word: 'feedback', icon: IconMessageCircle, permission: 'feedback.manage' },
  { to: '/reports', word: 'reports', icon: IconFileAnalytics, permission: 'report.request' },
  { to: '/periods', word: 'periods', icon: IconCalendarStats, permission: 'project.read' },
  { to: '/administration', word: 'administration', icon: IconSettings, permission: 'user.read' },
] as const satisfies readonly {
  to: string;
  word: string;
  icon: ComponentType<{ size?: number }>;
  permission: string;
}[];
