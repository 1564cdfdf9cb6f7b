import { execFileSync } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { chromium } from "playwright-core";

/** Where an installed browser would be. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Switches that a browser needs where it runs as root or without a display. */
export const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
];

/**
 * A Chromium that really starts: the one that comes with a package, which is the same everywhere and draws no window, so
 * that pages take it two thirds of the time; else one that is installed, else Debian's.
 *
 * @throws Error in one sentence when there is none to be had.
 */
export async function locateBrowser(): Promise<string> {
  for (const candidate of [await locatePackaged(), ...INSTALLED])
    if (candidate !== null && (await starts(candidate))) return candidate;
  installFromDebian();
  for (const candidate of INSTALLED) if (await starts(candidate)) return candidate;
  throw new Error(
    "No Chromium starts here. Install one, for instance with `apt-get install chromium`, and try again.",
  );
}

async function locatePackaged(): Promise<string | null> {
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    return await packaged.executablePath();
  } catch {
    return null;
  }
}

async function starts(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    const browser = await chromium.launch({ executablePath: path, args: SWITCHES });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function installFromDebian(): void {
  console.error("Installing Chromium…");
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "chromium"], { stdio: "ignore" });
  } catch {
    console.error("It could not be installed from Debian's packages.");
  }
}
