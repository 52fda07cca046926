import * as z from 'zod';
import type { DataPath } from '../model/problem.ts';

/** What the schema says to the editor about the value at `path`; empty where it says nothing. */
export function descriptionAt(schema: z.ZodType, path: DataPath): string {
  const found = schemasAt(schema, path).flatMap(layersOf);
  return found.map((layer) => layer.description).find((description) => description !== undefined) ?? '';
}

/** The keys that the object at `path` may have. */
export function keysAt(schema: z.ZodType, path: DataPath): string[] {
  const layers = schemasAt(schema, path).flatMap(layersOf);
  return [...new Set(layers.flatMap((layer) => (layer instanceof z.ZodObject ? Object.keys(layer.shape) : [])))];
}

/** The schemas that may apply at `path`: more than one behind a union. */
function schemasAt(schema: z.ZodType, path: DataPath): z.ZodType[] {
  return path.reduce<z.ZodType[]>((schemas, segment) => schemas.flatMap(layersOf).flatMap((layer) => childrenOf(layer, segment)), [schema]);
}

/** A schema with those it wraps: the optional and its inside, the union and its options. */
function layersOf(schema: z.ZodType): z.ZodType[] {
  return [schema, ...wrappedBy(schema).flatMap(layersOf)];
}

function wrappedBy(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return [asType(schema.unwrap())];
  if (schema instanceof z.ZodPipe) return [asType(schema.in)];
  if (schema instanceof z.ZodUnion) return schema.options.map(asType);
  return [];
}

function childrenOf(schema: z.ZodType, segment: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child: unknown = schema.shape[segment];
    return child instanceof z.ZodType ? [child] : [];
  }
  if (schema instanceof z.ZodArray) return [asType(schema.element)];
  if (schema instanceof z.ZodRecord) return [asType(schema.valueType)];
  return [];
}

/** Zod types what it holds as its core type; every schema here is made by zod's own functions. */
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}
