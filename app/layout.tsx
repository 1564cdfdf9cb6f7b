import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/frame/providers";
import { THEME_COOKIE, toTheme } from "@/components/frame/theme";
import { DENSITY_COOKIE, toDensity } from "@/components/search/density";
import { readLocale, readStrings } from "./_server/services/locale";
import { readVisitor } from "./_server/services/visitor";
import { preloadFonts } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  return { description: (await readStrings()).about };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfc" },
    { media: "(prefers-color-scheme: dark)", color: "#101716" },
  ],
};

/** The page around all pages, in the reader's light and language from its first byte. */
export default async function Layout({ children }: { children: ReactNode }) {
  preloadFonts();
  const locale = await readLocale();
  const stored = await cookies();
  const theme = toTheme(stored.get(THEME_COOKIE)?.value);
  const density = toDensity(stored.get(DENSITY_COOKIE)?.value);
  return (
    <html lang={locale} data-theme={theme} data-density={density} suppressHydrationWarning>
      <body>
        <Providers locale={locale} visitor={readVisitor()}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
