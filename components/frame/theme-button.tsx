"use client";

import { Icon } from "../ui/icons";
import { THEME_COOKIE } from "./theme";

/** Changes between light and dark, and stores the choice in a cookie, so that the next page comes in it at once. */
export function ThemeButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="icon-button scripted"
      aria-label={label}
      title={label}
      onClick={changeTheme}
    >
      <Icon name="moon" />
    </button>
  );
}

function changeTheme(): void {
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
  root.dataset.theme = next;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, and the server must read it.
  document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
}
