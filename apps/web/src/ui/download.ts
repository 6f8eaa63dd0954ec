import { sessionFetch } from '../session/session';

/** How long a saved file stays in the browser's memory: the saving itself begins after the click has been answered. */
const KEPT_MS = 60_000;

/**
 * Saves a file of the API (`href` of a file, an export's address) under the name that the server gives it. A plain link would come
 * without the person's token. Throws the API's problem.
 */
export async function saveFile(href: string): Promise<void> {
  const { address, name } = await fetched(href);
  save(address, name);
}

/**
 * Shows a file, a PDF for one, in a window of its own; saves it where the browser allows no windows. To be called by the click
 * itself, as windows that open later are taken for advertising. Throws the API's problem.
 */
export async function showFile(href: string): Promise<void> {
  const beside = window.open('', '_blank');
  try {
    const { address, name } = await fetched(href);
    if (beside === null) return save(address, name);
    // stays for as long as this window, so that the other one may be loaded again
    beside.location.replace(address);
  } catch (error) {
    beside?.close();
    throw error;
  }
}

/** Saves what was made here, or read by the API's client, under a name. */
export const saveAs = (file: Blob, name: string): void => save(URL.createObjectURL(file), name);

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

async function fetched(href: string): Promise<{ address: string; name: string }> {
  const answer = await sessionFetch(href);
  if (!answer.ok) throw await answer.json();
  return { address: URL.createObjectURL(await answer.blob()), name: nameOf(answer, href) };
}

/** From `Content-Disposition` (RFC 6266), else the last part of the address. */
function nameOf({ headers }: Response, href: string): string {
  const disposition = headers.get('content-disposition') ?? '';
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  const [, plain] = /filename="([^"]+)"/i.exec(disposition) ?? [];
  return encoded === undefined ? (plain ?? href.replace(/^.*\//, '')) : decodeURIComponent(encoded);
}
