import type { Language, Trilingual } from '#libs/kernel';
import { translate } from '../texts/translate.js';
import { formatMoment } from './figures.js';
import type { MinutesPaperData, MinutesSignature } from './minutes-paper-data.js';
import type { Words } from './paper.js';
import { PaperWords } from './paper-words.js';
import { plainText } from './plain-text.js';

/** Space for a signature by hand. */
const LINE = '_'.repeat(24);

/** Turns the values of minutes into words of one language. */
export class MinutesWords extends PaperWords {
  constructor(
    private readonly data: MinutesPaperData,
    language: Language,
  ) {
    // The office writes titles, questions and reasons in Russian.
    super({ originalLanguage: 'ru', city: data.minutes.city }, language);
  }

  /** The frozen words of a code. */
  coded(key: string): Words {
    const words = this.data.words[key];
    if (!words) throw new Error(`the frozen minutes have no words for ${key}`);
    return this.named(words);
  }

  person(id: string): Words {
    return this.named(this.data.minutes.persons[id] ?? null);
  }

  dash(): Words {
    return { ...this.known('minutes.dash'), missing: true };
  }

  list(values: readonly (string | number)[]): Words {
    return values.length === 0 ? this.dash() : this.written(values.join(', '));
  }

  project({ code, title }: { readonly code: string; readonly title: Trilingual }): Words {
    const named = this.named(title);
    return { ...named, text: `${plainText(code)}. ${named.text}` };
  }

  meeting({ title, startsAt }: { readonly title: string; readonly startsAt: string }): Words {
    return { ...this.written(title), note: this.at(startsAt) };
  }

  /** In groups, so that a person can compare it by eye. */
  checksum(sha256: string): Words {
    return this.written(sha256.replace(/(?<=^(?:.{8})+)(?=.)/g, ' '));
  }

  /** The responsible one stands first. */
  assignees(assignees: readonly { readonly name: Trilingual; readonly responsible: boolean }[]): Words {
    const names = assignees.map(({ name, responsible }) => {
      const { text } = this.named(name);
      return responsible && assignees.length > 1 ? `${text} (${this.label('minutes.responsible')})` : text;
    });
    return this.written(names.join(';\n'));
  }

  toSign(person: string | null): Words {
    const line = this.written(LINE);
    return person === null ? line : { ...line, text: `${LINE}  ${this.person(person).text}` };
  }

  signedAt({ at, serialNumber }: MinutesSignature): string {
    const params = { moment: this.at(at), serialNumber: serialNumber ?? '' };
    return translate(
      this.language,
      serialNumber === null ? 'minutes.signedBySession' : 'minutes.signedElectronically',
      params,
    );
  }

  private at(moment: string): string {
    return formatMoment(moment, this.data.minutes.city.timeZone, this.language);
  }
}
