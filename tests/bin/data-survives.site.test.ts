import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { OPERATOR } from "@/access/rules/reader";
import { listSearches } from "@/saved/store/rows";
import { openStore } from "@/saved/store/store";
import { runBin } from "../support/commands";
import { aFolder, anArticle, putFiles } from "../support/folders";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const site = useSite(STORY);
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  env = { PARALLAX_CORPUS: site.corpus, PARALLAX_DATA: site.data };
  for (const [name, q] of [
    ["Munitions", "munitions"],
    ["Pacts", "pact"],
  ])
    await fetch(new URL("/api/searches", site.url), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name, link: `/?q=${q}`, mode: "live" }),
    });
});

describe("npm run backup", () => {
  it("copies the store while the site runs, into a new folder only", async () => {
    const folder = join(await aFolder(), "copy");
    const ended = await runBin("backup", [folder], { env });
    expect(ended).toMatchObject({ code: 0 });
    const copy = await openStore({ data: folder, store: null });
    expect((await listSearches(copy, OPERATOR)).map(({ slug }) => slug)).toEqual(["pacts", "munitions"]);
    const again = await runBin("backup", [folder], { env });
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("is there already");
    expect((await runBin("backup", [], { env })).stderr).toContain("Usage");
  });
});

describe("npm run digest", () => {
  it("tells what became of saved searches since the last, as a file and by mail", async () => {
    const mails: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, _session, done) => {
        let mail = "";
        stream.on("data", (chunk) => {
          mail += String(chunk);
        });
        stream.on("end", () => {
          mails.push(mail);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const mailing = {
      ...env,
      PARALLAX_SMTP: `smtp://127.0.0.1:${port}`,
      PARALLAX_MAIL_FROM: "parallax@example.org",
      PARALLAX_MAIL_TO: "reader@example.org",
    };
    try {
      await putFiles(site.corpus, {
        "wire/more.md": anArticle({ title: "More of it" }, "More munitions were seen."),
      });
      await site.index();
      const file = join(await aFolder(), "digest.txt");
      const ended = await runBin("digest", [file], { env: mailing });
      expect(ended).toMatchObject({ code: 0 });
      const text = await readFile(file, "utf8");
      expect(text).toContain("Munitions\nhttp://");
      expect(text).toContain("New: 1\n  More of it");
      expect(text).not.toContain("Pacts");
      expect(mails).toHaveLength(1);
      expect(mails[0]).toContain("To: reader@example.org");
      expect(mails[0]).toContain("More of it");
      await runBin("digest", [file], { env: mailing });
      expect(await readFile(file, "utf8")).toContain("Nothing.");
      expect(mails).toHaveLength(1);
    } finally {
      await new Promise<void>((resolve) => server.close(resolve));
    }
  });

  it("is sent again when the mail did not go out", async () => {
    await putFiles(site.corpus, {
      "wire/again.md": anArticle({ title: "Once more" }, "Munitions once more."),
    });
    await site.index();
    const file = join(await aFolder(), "digest.txt");
    const mailing = {
      ...env,
      PARALLAX_SMTP: "smtp://127.0.0.1:1",
      PARALLAX_MAIL_FROM: "a@example.org",
      PARALLAX_MAIL_TO: "b@example.org",
    };
    expect((await runBin("digest", [file], { env: mailing })).code).toBe(1);
    expect((await runBin("digest", [file], { env })).code).toBe(0);
    expect(await readFile(file, "utf8")).toContain("Once more");
    const half = await runBin("digest", [file], { env: { ...env, PARALLAX_MAIL_TO: "b@example.org" } });
    expect(half.stderr).toContain("PARALLAX_SMTP, PARALLAX_MAIL_FROM is missing");
  });
});

describe("npm run search", () => {
  it("knows the saved searches that a query names", async () => {
    const { stdout } = await runBin("search", ["saved:munitions -more", "--json"], { env });
    const answer = await site.get("/api/search?q=munitions+-more");
    expect(JSON.parse(stdout).total).toBe(answer.body.total);
  });
});
