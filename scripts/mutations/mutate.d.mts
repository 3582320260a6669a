import type { Mutation } from "./list.mjs";

export interface Mutated {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export function mutated(root: string, mutation: Pick<Mutation, "what" | "file" | "from" | "to">): Mutated;
export function roomOf(mutation: Pick<Mutation, "file">): string;
export function tableOf(mutations: readonly Mutation[]): string;
