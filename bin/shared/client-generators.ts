import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Generators of clients, and the small programs that use what they make: where they lie, and how they are run. */

/** Where the programs lie, and which versions are fetched. */
export const PROGRAMS = join("tests", "api", "clients");
/** What is fetched once and used again. */
export const TOOLS = join(tmpdir(), "parallax-clients");
const COMPILER = [process.execPath, join("node_modules", "typescript", "bin", "tsc")] as const;
/** Where the programs of Python lie. */
export const PYTHON = join(TOOLS, "python", "bin");

/** A program with its parameters. */
export type Command = readonly [string, ...string[]];
/** A generator: what makes and checks a client, and what uses it. */
export type Client = {
  readonly name: string;
  readonly steps: readonly Command[];
  readonly use: Command;
};

/** A path beside what was fetched. */
export const inTools = (...path: string[]): string => join(TOOLS, ...path);
const npmTool = (name: string): string => inTools("node_modules", ".bin", name);
const byTypes = (name: string): Command => [process.execPath, "--import", "tsx", inTools(`${name}.ts`)];
const check = (name: string): Command => [...COMPILER, "-p", inTools(`tsconfig.${name}.json`)];
const DESCRIPTION = inTools("openapi.json");

const GENERATION = [
  ...["generate", "--path", DESCRIPTION, "--meta", "none", "--overwrite", "--fail-on-warning"],
  ...["--config", inTools("python.yaml"), "--output-path", inTools("py", "parallax_client")],
];
const TYPES = ["--config-file", inTools("mypy.ini"), "--cache-dir", inTools("mypy")];

/** Every generator that is tried. */
export const CLIENTS: readonly Client[] = [
  {
    name: "openapi-typescript",
    steps: [
      [npmTool("openapi-typescript"), DESCRIPTION, "-o", inTools("openapi-typescript", "api.d.ts")],
      check("openapi-typescript"),
    ],
    use: byTypes("openapi-typescript"),
  },
  {
    name: "hey-api",
    steps: [[npmTool("openapi-ts"), "-i", DESCRIPTION, "-o", inTools("hey-api")], check("hey-api")],
    use: byTypes("hey-api"),
  },
  {
    name: "orval",
    steps: [[npmTool("orval"), "--config", inTools("orval.config.json")], check("orval")],
    use: byTypes("orval"),
  },
  {
    name: "openapi-python-client",
    steps: [
      [join(PYTHON, "openapi-python-client"), ...GENERATION],
      [join(PYTHON, "python"), "-m", "mypy", ...TYPES, inTools("py")],
    ],
    use: [join(PYTHON, "python"), inTools("py", "program.py")],
  },
];

/** Everything that the generators and the programs read, anew. */
export async function layOut(address: string): Promise<void> {
  for (const name of ["openapi-typescript", "hey-api", "orval", "py"])
    await rm(inTools(name), { recursive: true, force: true });
  await mkdir(inTools("py"));
  const description = await (await fetch(`${address}/api/openapi.json`)).json();
  await writeFile(DESCRIPTION, JSON.stringify(description));
  for (const name of ["python.yaml", "mypy.ini"]) await cp(join(PROGRAMS, name), inTools(name));
  await cp(join(PROGRAMS, "openapi-python-client.py.txt"), inTools("py", "program.py"));
  await writeFile(inTools("orval.json"), JSON.stringify(withoutForms(description)));
  const output = { target: inTools("orval", "api.ts"), client: "fetch", baseUrl: address };
  await writeFile(
    inTools("orval.config.json"),
    JSON.stringify({ parallax: { input: inTools("orval.json"), output } }),
  );
  for (const name of ["openapi-typescript", "hey-api", "orval"]) {
    await cp(join(PROGRAMS, `${name}.ts.txt`), inTools(`${name}.ts`));
    await writeFile(inTools(`tsconfig.${name}.json`), JSON.stringify(toCompilerSettings(name)));
  }
}

function toCompilerSettings(name: string) {
  const types = join(process.cwd(), "node_modules", "@types");
  const compilerOptions = {
    ...{ strict: true, noEmit: true, target: "es2022", module: "esnext", moduleResolution: "bundler" },
    ...{ lib: ["es2022", "dom", "dom.iterable"], typeRoots: [types], types: ["node"], skipLibCheck: true },
  };
  return { compilerOptions, include: [`${name}.ts`, name] };
}

/** The generator orval writes code for forms with JSON in them that its own types decline. */
function withoutForms(description: { readonly paths: Readonly<Record<string, unknown>> }) {
  const { "/api/documents": _, ...paths } = description.paths;
  return { ...description, paths };
}
