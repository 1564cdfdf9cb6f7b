"use client";

import { type ComponentProps, lazy } from "react";
import { loadAtTouch } from "./first-touch";

const loadRoom = () => import("./search-room").then((room) => ({ default: room.SearchRoom }));

const Room = lazy(() => (hasResults() ? loadAtTouch(loadRoom) : loadRoom()));

/**
 * The search page as the server made it, whose links and forms work by themselves. The script that makes them quick is
 * loaded when the reader first touches the page; at once where no results stand there, since the page then has to get
 * them. No Suspense boundary stands around it, so that what the server made stays in sight until then.
 */
export function SearchPage(props: ComponentProps<typeof Room>) {
  return <Room {...props} />;
}

function hasResults(): boolean {
  return typeof document !== "undefined" && document.querySelector("[data-shown]") !== null;
}
