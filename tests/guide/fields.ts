import * as z from 'zod';
import { indicator } from '../../src/model/indicator.ts';
import { sourceLines } from '../../src/model/source-lines.ts';
import { sourceRef } from '../../src/model/source-ref.ts';
import { termWords } from '../../src/model/words.ts';

/** A key that a file may have, as the guide names it: `contact.tel` is the `tel` in `contact`. */
export interface Field {
  path: string;
  /** False where it must be written wherever it may be. */
  isOptional: boolean;
  description: string;
  /** The words that may stand there, where only certain ones may. */
  choices: readonly string[];
}

/** What the guide explains in a place of its own, whole. */
const ELSEWHERE: readonly z.ZodType[] = [indicator, sourceLines, sourceRef, termWords];

/**
 * Every key that `schema` knows, from the outside in. The items of a list and the values of a record stand for
 * themselves: their keys follow on that of the list or the record.
 */
export function fieldsOf(schema: z.ZodType): Field[] {
  const fields = new Map<string, Field>();
  const visit = (at: z.ZodType, path: readonly string[], seen: readonly z.ZodType[]) => {
    for (const layer of layersOf(at)) {
      if (ELSEWHERE.includes(layer) && path.length > 0) return;
      if (seen.includes(layer)) continue;
      const within = [...seen, layer];
      if (layer instanceof z.ZodObject)
        for (const [key, child] of Object.entries<z.ZodType>(layer.shape)) {
          note(fields, [...path, key].join('.'), child);
          visit(child, [...path, key], within);
        }
      if (layer instanceof z.ZodArray) visit(asType(layer.element), path, within);
      if (layer instanceof z.ZodRecord) visit(asType(layer.valueType), path, within);
    }
  };
  visit(schema, [], []);
  return [...fields.values()];
}

function note(fields: Map<string, Field>, path: string, child: z.ZodType): void {
  const layers = layersOf(child);
  const before = fields.get(path);
  fields.set(path, {
    path,
    isOptional: (before?.isOptional ?? false) || child.safeParse(undefined).success,
    description: before?.description || (layers.map(({ description }) => description).find((text) => text !== undefined) ?? ''),
    choices: [...new Set([...(before?.choices ?? []), ...choicesOf(layers)])],
  });
}

function choicesOf(layers: readonly z.ZodType[]): string[] {
  return layers.flatMap((layer) => {
    if (layer instanceof z.ZodEnum) return layer.options.map(String);
    if (layer instanceof z.ZodLiteral) return [...layer.values].map(String);
    return layer instanceof z.ZodArray ? choicesOf(layersOf(asType(layer.element))) : [];
  });
}

/** A schema with those it wraps: the optional and its inside, the union and its options. */
function layersOf(schema: z.ZodType): z.ZodType[] {
  return [schema, ...wrappedBy(schema).flatMap(layersOf)];
}

function wrappedBy(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return [asType(schema.unwrap())];
  if (schema instanceof z.ZodPipe) return [asType(schema.in)];
  if (schema instanceof z.ZodUnion) return schema.options.map(asType);
  return [];
}

/** Zod types what it holds as its core type; every schema here is made by zod's own functions. */
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}
