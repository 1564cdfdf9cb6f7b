import { existsSync } from "node:fs";
import { type ImportSpecifier, Node, Project, type SourceFile, type Statement, SyntaxKind } from "ts-morph";
import { toSourceFiles, toSpecifier, toTarget } from "./specifiers";

/**
 * Moves the top-level definitions `names` from one file to another and makes all imports fit. Identifiers are known
 * apart by their spelling alone. Returns the new text of every file that changes.
 */
export function splitFile(from: string, names: readonly string[], to: string): ReadonlyMap<string, string> {
  const files = new Set([...toSourceFiles(), to]);
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
  for (const path of files) if (existsSync(path)) project.addSourceFileAtPath(path);
  const source = project.getSourceFileOrThrow(from);
  const target = project.getSourceFile(to) ?? project.createSourceFile(to, "");
  const texts = new Map(project.getSourceFiles().map((file) => [file, file.getFullText()]));
  const moved = names.map((name) => toStatement(source, name));
  const text = moved.map((statement) => statement.getFullText().trim()).join("\n\n");
  const used = toIdentifiers(moved);
  for (const statement of moved) statement.remove();
  target.addStatements((writer) => writer.newLine().write(text));
  importUsed(source, target, used, files);
  for (const name of names) if (toIdentifiers(source.getStatements()).has(name)) link(target, source, name);
  for (const file of project.getSourceFiles())
    if (file !== source) redirect(file, source, target, names, files);
  for (const file of [source, target]) dropUnused(file);
  const changed = project.getSourceFiles().filter((file) => texts.get(file) !== file.getFullText());
  return new Map([...changed, target].map((file) => [toPath(file), file.getFullText()]));
}

function toStatement(source: SourceFile, name: string): Statement {
  const matches = source.getStatements().find((statement) => definesName(statement, name));
  if (matches === undefined) throw new Error(`${toPath(source)} does not define ${name}.`);
  return matches;
}

function definesName(statement: Node, name: string): boolean {
  if (Node.isVariableStatement(statement))
    return statement.getDeclarations().some((one) => one.getName() === name);
  return Node.hasName(statement) && statement.getName() === name;
}

function toIdentifiers(nodes: readonly Node[]): ReadonlySet<string> {
  const matches = nodes.flatMap((node) => node.getDescendantsOfKind(SyntaxKind.Identifier));
  return new Set(
    matches.filter((one) => !Node.isImportSpecifier(one.getParent())).map((one) => one.getText()),
  );
}

/** Gives the target what its new definitions use: the source's imports, and what stays in the source. */
function importUsed(
  source: SourceFile,
  target: SourceFile,
  used: ReadonlySet<string>,
  files: ReadonlySet<string>,
): void {
  for (const line of source.getImportDeclarations()) {
    const specifier = line.getModuleSpecifierValue();
    const path = toTarget(toPath(source), specifier, files);
    if (path === toPath(target)) continue;
    for (const one of line.getNamedImports().filter((one) => used.has(toLocalName(one))))
      addImport(target, path === null ? specifier : toSpecifier(toPath(target), path), {
        name: one.getName(),
        alias: one.getAliasNode()?.getText(),
        isTypeOnly: line.isTypeOnly() || one.isTypeOnly(),
      });
  }
  for (const name of used)
    if (source.getStatements().some((statement) => definesName(statement, name))) link(source, target, name);
}

/** Lets `user` import what `owner` defines. */
function link(owner: SourceFile, user: SourceFile, name: string): void {
  const statement = toStatement(owner, name);
  if (Node.isExportable(statement)) statement.setIsExported(true);
  const isTypeOnly = Node.isTypeAliasDeclaration(statement) || Node.isInterfaceDeclaration(statement);
  addImport(user, toSpecifier(toPath(user), toPath(owner)), { name, isTypeOnly });
}

/** Imports of what moved lead to its new place. */
function redirect(
  file: SourceFile,
  source: SourceFile,
  target: SourceFile,
  names: readonly string[],
  files: ReadonlySet<string>,
): void {
  for (const line of file.getImportDeclarations()) {
    if (toTarget(toPath(file), line.getModuleSpecifierValue(), files) !== toPath(source)) continue;
    for (const one of line.getNamedImports().filter((named) => names.includes(named.getName()))) {
      const isTypeOnly = line.isTypeOnly() || one.isTypeOnly();
      const name = one.getName();
      one.remove();
      if (file === target) continue;
      link(target, source, name);
      addImport(file, toSpecifier(toPath(file), toPath(target)), { name, isTypeOnly });
    }
    if (line.getNamedImports().length === 0 && line.getDefaultImport() === undefined) line.remove();
  }
}

type Named = { readonly name: string; readonly alias?: string | undefined; readonly isTypeOnly: boolean };

function addImport(file: SourceFile, specifier: string, named: Named): void {
  const lines = file.getImportDeclarations().filter((line) => line.getModuleSpecifierValue() === specifier);
  if (lines.some((line) => line.getNamedImports().some((one) => one.getName() === named.name))) return;
  const line = lines.find((one) => !one.isTypeOnly());
  if (line === undefined) file.addImportDeclaration({ moduleSpecifier: specifier, namedImports: [named] });
  else line.addNamedImport(named);
}

function dropUnused(file: SourceFile): void {
  const used = toIdentifiers(file.getStatements().filter((one) => !Node.isImportDeclaration(one)));
  for (const line of file.getImportDeclarations()) {
    const isBare = line.getNamedImports().length === 0;
    for (const one of line.getNamedImports()) if (!used.has(toLocalName(one))) one.remove();
    if (!isBare && line.getNamedImports().length === 0 && line.getDefaultImport() === undefined)
      line.remove();
  }
}

function toLocalName(one: ImportSpecifier): string {
  return one.getAliasNode()?.getText() ?? one.getName();
}

function toPath(file: SourceFile): string {
  return file.getFilePath().slice(process.cwd().length + 1);
}
