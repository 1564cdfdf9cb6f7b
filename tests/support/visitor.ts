/** A browser without script: it keeps cookies by host and port, and says where it was led. */
export type Visitor = {
  readonly go: (url: string, form?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Follows where it is led until an address will do, which is not fetched, or an answer leads no further. */
  readonly follow: (
    url: string,
    until: (url: string) => boolean,
  ) => Promise<{ url: string; answer: Response | null }>;
  readonly cookies: (url: string) => string;
};

/** A new one, which has no cookies. */
export function aVisitor(): Visitor {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string): Map<string, string> => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const cookies = (url: string): string =>
    [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join("; ");
  const go: Visitor["go"] = async (url, form) => {
    const answer = await fetch(url, {
      redirect: "manual",
      headers: { cookie: cookies(url) },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line) || value === "") jarOf(url).delete(name);
      else jarOf(url).set(name, value);
    }
    return answer;
  };
  const follow: Visitor["follow"] = async (start, until) => {
    let url = start;
    for (let step = 0; step < 20; step += 1) {
      if (until(url)) return { url, answer: null };
      const answer = await go(url);
      const location = answer.headers.get("location");
      if (location === null) return { url, answer };
      url = new URL(location, url).href;
    }
    throw new RangeError(`It is led on for ever, at last to ${url}.`);
  };
  return { go, follow, cookies };
}

/** Logs in at a provider by its forms, and gives the address to which it leads back. */
export async function logInAt(visitor: Visitor, location: string, login: string): Promise<string> {
  const { host } = new URL(location);
  const isBack = (url: string): boolean => new URL(url).host !== host;
  let { url, answer } = await visitor.follow(location, isBack);
  const forms: readonly Readonly<Record<string, string>>[] = [
    { prompt: "login", login, password: "any" },
    { prompt: "consent" },
  ];
  for (const form of forms) {
    if (answer === null) return url;
    const sent = await visitor.go(url, form);
    const next = new URL(sent.headers.get("location") ?? url, url).href;
    ({ url, answer } = await visitor.follow(next, isBack));
  }
  if (answer !== null) throw new Error(`The provider does not lead back: ${await answer.text()}`);
  return url;
}
