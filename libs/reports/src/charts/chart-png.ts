import { Resvg } from '@resvg/resvg-js';
import { FONT_PATHS } from './fonts.js';
import { png } from './png.js';
import { FONT_FAMILY } from './svg.js';

/** A chart's SVG as a picture `width` pixels wide, for programs that draw no SVG. The same SVG gives the same bytes. */
export function chartPng(svg: string, width: number): Buffer {
  const picture = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: Object.values(FONT_PATHS), defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
  });
  const { width: wide, height, pixels } = picture.render();
  return png(wide, height, pixels);
}
