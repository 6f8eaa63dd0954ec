import { lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../texts';

/**
 * A screen that comes together with the texts of its areas. A screen that asks for texts only when it is drawn comes later: React
 * keeps the one before for a third of a second, however fast the texts are.
 */
export const partOf =
  (...areas: (keyof TextAreas)[]) =>
  <Part extends Record<string, unknown>, Name extends keyof Part & string>(load: () => Promise<Part>, name: Name) =>
    lazyRouteComponent(async () => {
      const [part] = await Promise.all([load(), texts.loadNamespaces(areas)]);
      return part;
    }, name);
