export type RunProblem = { readonly path: string; readonly line: number | null; readonly reason: string };
