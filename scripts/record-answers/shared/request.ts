/** One request. `path` is as it goes over the wire. */
export type SiteRequest = {
  readonly name: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A request for an address whose parameters are written plainly, such as `/?q=war&sort=newest`; `+` is a blank. */
export function get(address: string, name?: string): SiteRequest {
  const [path = "", plain = ""] = address.split(/\?(.*)/s);
  const params = new URLSearchParams(plain);
  const shown = [path, ...Array.from(params, ([key, value]) => `${key} ${value}`)].join(" ");
  return { name: name ?? shown, path: params.size === 0 ? path : `${path}?${params}` };
}

/** A search by parameters, named by them alone. */
export function search(plain: string): SiteRequest {
  return get(`/api/search?${plain}`, [...new URLSearchParams(plain)].flat().join(" "));
}

/** A search for a text. `more` is further parameters, written plainly, with `&` in front. */
export function searchFor(text: string, more = ""): SiteRequest {
  return { ...search(`q=${plainly(text)}${more}`), name: `${text} ${more}` };
}

/** A value as it stands among parameters that are written plainly. */
export function plainly(value: string): string {
  return encodeURIComponent(value);
}

/** Where the page of a document is. */
export function toDocumentPath(id: string): string {
  return `/documents/${plainly(id)}`;
}

/** Headers of a body in JSON. */
export const JSON_HEADERS = { "content-type": "application/json" };

/** Headers of a form. */
export const FORM_HEADERS = { "content-type": "application/x-www-form-urlencoded" };

/** A request with a body in JSON. */
export function change(method: string, path: string, body: unknown, name: string): SiteRequest {
  return { name, path, method, headers: JSON_HEADERS, body: JSON.stringify(body) };
}

/** A POST with a body in JSON. */
export function post(path: string, body: unknown, name: string): SiteRequest {
  return change("POST", path, body, name);
}

/** A form as a browser posts it. */
export function postForm(path: string, fields: Readonly<Record<string, string>>, name: string): SiteRequest {
  return { name, path, method: "POST", headers: FORM_HEADERS, body: new URLSearchParams(fields).toString() };
}

/** A page as readers of both languages get it. */
export function toPages(request: SiteRequest): readonly SiteRequest[] {
  return ["en", "de"].map((language) => ({
    ...request,
    name: `${language} ${request.name}`,
    headers: { "accept-language": language },
  }));
}
