import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser, SWITCHES } from "./browser";
import { toLastWord } from "./last-word";

/** `npm run screenshot -- [ADDRESS]`: the README's picture, from a running site. */
const [address = "http://127.0.0.1:3000/?q=%22iron+curtain%22"] = process.argv.slice(2);
const FILE = "docs/search.png";

try {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...SWITCHES] });
  const page = await browser.newPage({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  await page.goto(address, { waitUntil: "networkidle" });
  await mkdir("docs", { recursive: true });
  await page.screenshot({ path: FILE });
  await browser.close();
  console.log(FILE);
} catch (error) {
  process.exitCode = 1;
  console.error(toLastWord(error));
}
process.exit();
