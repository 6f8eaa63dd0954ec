import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { publishedCityDistrictsOptions } from '../../api';
import type { PublicFigures } from '../../api';
import { useFilters } from '../../app/search';
import { Loaded } from '../../ui/loaded';
import { useWords } from '../../ui/words';
import { NO_DISTRICT } from './open-query';
import { WIDTH, shapesOf } from './shapes';

/** How much of the colour lies on the district with the most projects: words stay readable on it. */
const DEEPEST = 34;

/**
 * The districts drawn, each a link to its projects, and beside them those projects that name none; a second press on the chosen one
 * shows all again. The chosen one leads to where the reader is, so that the router marks it as current.
 */
export function DistrictMap({ figures }: { figures: PublicFigures }) {
  const { t } = useTranslation('open');
  const words = useWords();
  const { search, all } = useFilters();
  const without = all('district').includes(NO_DISTRICT);
  const most = Math.max(1, ...figures.districts.map(({ projects }) => projects));
  return (
    <Loaded query={useQuery(publishedCityDistrictsOptions())} lines={8}>
      {(map) => {
        const { shapes, height } = shapesOf(map);
        return (
          <Stack gap={4}>
            <svg
              viewBox={`-2 -2 ${WIDTH + 4} ${height + 4}`}
              className="district-map"
              role="group"
              aria-label={t('map.label')}
            >
              {shapes.map(({ code, path, middle: [x, y] }) => {
                const district = figures.districts.find((one) => one.code === code);
                const projects = district?.projects ?? 0;
                const name = words(district?.name);
                const chosen = all('district').includes(code);
                return (
                  <Link
                    key={code}
                    to="/open"
                    search={{ ...search, district: chosen ? undefined : code }}
                    resetScroll={false}
                    aria-label={t('map.district', { name, count: projects })}
                  >
                    <path
                      d={path}
                      fill={`color-mix(in srgb, var(--mantine-primary-color-filled) ${Math.round((projects / most) * DEEPEST)}%, var(--mantine-color-body))`}
                    />
                    <text x={x} y={y} className="count" aria-hidden>
                      {projects}
                    </text>
                    {/* the first word is the name; whole names stand in the table */}
                    <text x={x} y={y + 16} className="name" aria-hidden>
                      {name.split(' ')[0]}
                    </text>
                  </Link>
                );
              })}
            </svg>
            {figures.withoutDistrict > 0 && (
              <Button
                component={Link}
                to="/open"
                search={{ ...search, district: without ? undefined : NO_DISTRICT } as never}
                resetScroll={false}
                variant={without ? 'light' : 'default'}
                aria-current={without ? 'page' : undefined}
                h="auto"
                mt={4}
                py={6}
                styles={{ label: { whiteSpace: 'normal' } }}
              >
                {t('map.without', { count: figures.withoutDistrict })}
              </Button>
            )}
            <Text size="sm" c="dimmed">
              {t('map.simplified')}
            </Text>
          </Stack>
        );
      }}
    </Loaded>
  );
}
