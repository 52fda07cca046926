import * as z from 'zod';
import { id, text } from './id.ts';

/** 担当課: one entry of `content/departments.yaml`. */
export const department = z.strictObject({
  id: id.describe('課の id（アドレス /departments/<id>/ になります）'),
  name: text.describe('課の名称（原資料のとおり）'),
});

export type Department = z.infer<typeof department>;

/** The whole of `content/departments.yaml`, in the order in which lists show them. */
export const departments = z.array(department).min(1);
