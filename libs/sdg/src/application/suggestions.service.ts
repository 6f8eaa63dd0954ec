import { Injectable } from '@nestjs/common';
import { LANGUAGES } from '#libs/kernel';
import type { Actor, Language } from '#libs/kernel';
import type { SuggestionInput } from '../contract/suggestions.js';
import { asked, languageOf, wordsOf } from '../domain/suggestion-words.js';
import { suggest } from '../domain/suggestion.js';
import type { AskedWord } from '../domain/suggestion.js';
import { SuggestionRead } from '../persistence/suggestion-read.js';
import type { AskingProject } from '../persistence/suggestion-read.js';

interface Text {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
}

const MOST_WORDS = 10;
const MOST_SOURCES = 5;

const UNANSWERED: Pick<AskingProject, 'tagged' | 'declined'> = { tagged: [], declined: {} };

/** Which targets a text is likely to be about, and which of its words say so. Nothing is stored. */
@Injectable()
export class SuggestionsService {
  constructor(private readonly read: SuggestionRead) {}

  /** In every language that the project is written in. Throws 404. */
  async forProject(actor: Actor, id: string, limit: number): Promise<object> {
    const project = await this.read.project(actor, id);
    const texts = LANGUAGES.flatMap((language) => {
      const title = project.title[language];
      return title === null ? [] : [{ language, title, description: project.description[language] ?? '' }];
    });
    return this.answer(actor, texts, limit, { except: id, ...project });
  }

  forText(actor: Actor, { title, description, language }: SuggestionInput, limit: number): Promise<object> {
    const text = {
      language: language ?? languageOf(`${title} ${description ?? ''}`),
      title,
      description: description ?? '',
    };
    return this.answer(actor, [text], limit, { except: null, ...UNANSWERED });
  }

  private async answer(
    actor: Actor,
    texts: readonly Text[],
    limit: number,
    { except, tagged, declined }: Pick<AskingProject, 'tagged' | 'declined'> & { readonly except: string | null },
  ): Promise<object> {
    const words = new Map<Language, readonly AskedWord[]>();
    for (const { language, title, description } of texts) {
      const written = wordsOf(title, description);
      const lexemes = await this.read.lexemes(
        language,
        written.map((word) => word.written),
      );
      words.set(language, asked(language, written, lexemes));
    }
    const likely = suggest(words, await this.read.sources(actor, words, except))
      .filter(({ target }) => !tagged.includes(target))
      .slice(0, limit);
    const targets = await this.read.targets(likely.map(({ target }) => target));
    return {
      languages: texts.map(({ language }) => language),
      tagged,
      items: likely.map(({ target, score, words: causes, sources }) => ({
        target: targets.get(target),
        score: rounded(score),
        declined: declined[target] ?? null,
        words: causes.slice(0, MOST_WORDS).map(({ word, share }) => ({ word, share: rounded(share) })),
        sources: sources
          .slice(0, MOST_SOURCES)
          .map(({ source: { kind, id, code, name }, similarity, words: shared }) => ({
            kind,
            id,
            code,
            name,
            similarity: rounded(similarity),
            words: shared,
          })),
      })),
    };
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
