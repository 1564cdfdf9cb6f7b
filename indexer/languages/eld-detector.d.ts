/** The detector of `eld` without its data; `tsconfig.json` says where it is. */
declare module "eld/detector" {
  type Found = { readonly language: string; readonly isReliable: () => boolean };
  type Data = {
    readonly type: string;
    readonly languages: Readonly<Record<number, string>>;
    readonly ngrams: Readonly<Record<string, Readonly<Record<number, number>> | undefined>>;
  };
  export function createEld(): {
    readonly instance: { readonly detect: (text: string) => Found };
    readonly loadData: (data: Data) => string;
  };
}
