import { useTranslation } from 'react-i18next';
import type { RiskRegister } from '../../../api';
import { BAND_TONES } from './bands';
import './risk-matrix.css';

const STEPS = [1, 2, 3, 4, 5] as const;

/** How many open risks stand in each of the 25 cells; below each count the product of the two, which says the same as the colour. */
export function RiskMatrix({ matrix }: Pick<RiskRegister, 'matrix'>) {
  const { t } = useTranslation('project');
  return (
    <table className="risk-matrix">
      <caption>{t('risks.matrix')}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t('risks.probability')} ↓ {t('risks.impact')} →
          </th>
          {STEPS.map((impact) => (
            <th key={impact} scope="col">
              {impact}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {STEPS.toReversed().map((probability) => (
          <tr key={probability}>
            <th scope="row">{probability}</th>
            {STEPS.map((impact) => {
              const cell = matrix.find((one) => one.probability === probability && one.impact === impact);
              if (!cell) return <td key={impact} />;
              const tone = BAND_TONES[cell.band];
              return (
                <td
                  key={impact}
                  data-count={cell.count}
                  style={{ background: `var(--zhoba-${tone}-soft)`, color: `var(--zhoba-${tone})` }}
                >
                  {cell.count}
                  <small>
                    {cell.score} · {t(`risks.bandShort.${cell.band}`)}
                  </small>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
