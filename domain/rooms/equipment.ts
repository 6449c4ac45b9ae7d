/** Kinds of equipment that have a drawing of their own; `other` is for all the rest. */
export const EQUIPMENT_ICONS = [
  'display',
  'projector',
  'video',
  'whiteboard',
  'phone',
  'audio',
  'computer',
  'accessible',
  'daylight',
  'air',
  'catering',
  'other',
] as const
