// The one store of the page. Every change is a transition, so that each can be tested without it and undone later.
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { emptyView, type View } from "./view.ts";

export const store = createStore<View>(() => emptyView);

export const change = (transition: (view: View) => View): void => store.setState(transition, true);

export const useView = <Part>(select: (view: View) => Part): Part => useStore(store, select);
