interface Cookie {
  readonly name: string;
  readonly path: string;
  readonly value: string;
}

/** As much of a browser as the provider's pages need: it follows redirects, keeps cookies and sends the one form of each page. */
export class ProviderBrowser {
  private cookies: Cookie[] = [];

  /** Goes to an address of the provider and through its pages, filling in `fields`; returns the first address that is not the provider's. */
  async leaveBy(address: string, fields: Record<string, string>): Promise<URL> {
    let next: { url: URL; form?: URLSearchParams } = { url: new URL(address) };
    const { origin } = next.url;
    for (let step = 0; step < 20; step += 1) {
      const answer = await this.send(next.url, next.form);
      const location = answer.headers.get('location');
      next = location === null ? formOf(await answer.text(), next.url, fields) : { url: new URL(location, next.url) };
      if (next.url.origin !== origin) return next.url;
    }
    throw new Error(`the provider does not come to an end at ${next.url.href}`);
  }

  private async send(url: URL, form?: URLSearchParams): Promise<Response> {
    const mine = this.cookies.filter(({ path }) => url.pathname.startsWith(path));
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: mine.map(({ name, value }) => `${name}=${value}`).join('; ') },
      ...(form && { body: form }),
    });
    for (const header of answer.headers.getSetCookie()) this.keep(header);
    return answer;
  }

  private keep(header: string): void {
    const [pair = '', ...attributes] = header.split('; ');
    const [name = '', ...value] = pair.split('=');
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice('path='.length) ?? '/';
    this.cookies = this.cookies.filter((other) => other.name !== name || other.path !== path);
    if (!attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/i.test(attribute)))
      this.cookies.push({ name, path, value: value.join('=') });
  }
}

/** The form of a page with its hidden fields and those that a person fills in. */
function formOf(page: string, at: URL, fields: Record<string, string>): { url: URL; form: URLSearchParams } {
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
  if (action === undefined) throw new Error(`there is no form at ${at.href}:\n${page.slice(0, 2_000)}`);
  const form = new URLSearchParams(fields);
  for (const [, name = '', value = ''] of page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
    form.set(name, value);
  return { url: new URL(action, at), form };
}
