"use client";

import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { DENSITY_COOKIE, type Density, toDensity } from "./density";

/** Changes between hits in full and compact ones, and stores the choice in a cookie, so that the next page comes so. */
export function DensitySwitch() {
  const strings = useStrings();
  return (
    <button
      type="button"
      className="icon-button scripted"
      aria-label={strings.changeDensity}
      title={strings.changeDensity}
      onClick={changeDensity}
    >
      <Icon name="rows" />
    </button>
  );
}

function changeDensity(): void {
  const root = document.documentElement;
  const next: Density = toDensity(root.dataset.density) === "full" ? "compact" : "full";
  root.dataset.density = next;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, and the server must read it.
  document.cookie = `${DENSITY_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
}
