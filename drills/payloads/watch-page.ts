import type { Browser, Page } from "playwright-core";

/** A page that is watched for all that no text of a corpus may make it do. */
export type WatchedPage = {
  readonly page: Page;
  /** What it did, each with the address at which it did. */
  readonly faults: string[];
  /** Opens a path of the site and looks at the page when its script has taken it up. */
  readonly visit: (path: string) => Promise<void>;
};

/** So long a page has to be there and taken up, in milliseconds. */
const PATIENCE = 60_000;

/** Opens a new page over a site: dialogs, requests elsewhere, reports of the policy of contents, errors and elements that act are faults. */
export async function watchPage(browser: Pick<Browser, "newContext">, site: string): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  const note = (what: string): void => void faults.push(`${decodeURI(page.url()).slice(0, 300)}: ${what}`);
  await context.exposeBinding("reportViolation", (_, what: string) =>
    note(`The policy was violated: ${what}`),
  );
  await context.addInitScript(reportViolations);
  page.on("dialog", (dialog) => {
    note(`A dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", () => note("A window was opened."));
  page.on("download", () => note("A file was taken away."));
  page.on("pageerror", (error) => note(`An error: ${error.message}`));
  page.on("console", (message) => {
    // That an address is not there is an answer.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      note(`An error: ${message.text().slice(0, 300)}`);
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== site && protocol !== "data:") note(`A request to ${request.url().slice(0, 100)}`);
  });
  const visit = async (path: string): Promise<void> => {
    const answer = await page.goto(site + path, { waitUntil: "load" });
    const isPage = answer?.headers()["content-security-policy"]?.includes("strict-dynamic") ?? false;
    if (isPage) await page.waitForFunction(isTakenUp);
    for (const what of await page.evaluate(findActive, site)) note(what);
  };
  return { page, faults, visit };
}

function reportViolations(): void {
  const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    reportViolation(`${violatedDirective} ${blockedURI} ${sample}`),
  );
}

/** Once React is at the page's main part, what it does is done by script, and no longer by the server's page alone. */
function isTakenUp(): boolean {
  return Object.keys(document.getElementById("main") ?? {}).some((key) => key.startsWith("__react"));
}

/** Elements that would act, or lead elsewhere with more than an address. Runs in the page. */
function findActive(site: string): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const shown = `${element.outerHTML.slice(0, 200)}`;
    const faults: string[] = [];
    if ([...element.attributes].some(({ name }) => /^on|^formaction$|^srcdoc$/i.test(name)))
      faults.push(`It would act: ${shown}`);
    if (
      element.matches(
        "object, embed, applet, base, portal, meta[http-equiv], iframe:not([name=original-frame])",
      )
    )
      faults.push(`It is no part of our pages: ${shown}`);
    if (element instanceof HTMLAnchorElement && element.hasAttribute("href")) {
      if (element.protocol !== "http:" && element.protocol !== "https:")
        faults.push(`It leads nowhere that is a page: ${shown}`);
      else if (element.origin !== site && !/noopener.*noreferrer/.test(element.rel))
        faults.push(`It says where the reader came from: ${shown}`);
    }
    return faults;
  });
}
