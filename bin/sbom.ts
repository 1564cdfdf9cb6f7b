import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import parallax from "@/package.json";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/** `npm run sbom -- [FILE]`: what Parallax is made of, as a CycloneDX document of the lock file; nothing is installed for it. */

const USAGE = "Usage: npm run sbom -- [FILE]";

/** As much as npm may print, in bytes. */
const LARGEST = 64 * 1024 * 1024;

type Bill = {
  readonly bomFormat: "CycloneDX";
  readonly metadata: { readonly component: Readonly<Record<string, unknown>> };
  readonly components: readonly unknown[];
};

await runCommand(main);

async function main(): Promise<void> {
  const { positionals } = readParameters({ options: {}, allowPositionals: true }, USAGE);
  const [named = "parallax.cdx.json", ...more] = positionals;
  if (more.length > 0) throw new UsageFault(USAGE);
  const file = resolve(named);
  const bill = await readBill();
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${bill.components.length} components written to ${file}.`);
}

/** npm names a project by its folder, which may be called anything. */
async function readBill(): Promise<Bill> {
  const parameters = ["sbom", "--sbom-format=cyclonedx", "--omit=dev", "--package-lock-only"];
  const { stdout } = await promisify(execFile)("npm", parameters, { maxBuffer: LARGEST });
  const bill = JSON.parse(stdout) as Bill;
  const component = { ...bill.metadata.component, name: parallax.name, type: "application" };
  return { ...bill, metadata: { ...bill.metadata, component } };
}
