import type { ChangeKind } from '../model/change.ts';
import type { SocialCard } from '../views/site/social-card.ts';

export const INK = '#1a1a1a';
export const SUB = '#4d4d4d';
export const ACCENT = '#0017c1';
export const MUTED = '#767676';

/** The colours of the three kinds of change, and the shape that says each without colour. */
export const BADGES: Record<ChangeKind, { ink: string; line: string; ground: string; pale: string; shape: string }> = {
  continued: { ink: '#264f78', line: '#9db7d6', ground: '#f1f6fb', pale: '#d5e1ee', shape: '■' },
  new: { ink: '#197a4b', line: '#8ecba9', ground: '#e6f5ec', pale: '#c9e6d6', shape: '＋' },
  ended: { ink: '#4d4d4d', line: '#949494', ground: '#ffffff', pale: '#cccccc', shape: '×' },
};

/** A ground and an ink for each tone of a grade. */
export const TONES: Record<NonNullable<SocialCard['strip']>[number]['tone'], { ground: string; ink: string }> = {
  good: { ground: '#00428c', ink: '#ffffff' },
  fair: { ground: '#ffd43d', ink: '#1a1a1a' },
  poor: { ground: '#a90000', ink: '#ffffff' },
  none: { ground: '#d8d8db', ink: '#1a1a1a' },
  absent: { ground: '#ffffff', ink: '#1a1a1a' },
};
