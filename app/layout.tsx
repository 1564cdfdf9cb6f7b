import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/providers";
import { strings } from "@/components/strings";
import { THEME_COOKIE, toTheme } from "@/components/theme";
import { preloadFonts } from "./fonts";
import "./globals.css";

export const metadata: Metadata = { description: strings.about };

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfc" },
    { media: "(prefers-color-scheme: dark)", color: "#101716" },
  ],
};

/** The page around all pages, in the reader's own light from its first byte. */
export default async function Layout({ children }: { children: ReactNode }) {
  preloadFonts();
  const theme = toTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
