/** The three offices of the demo organization. A room is `[name, seats, what is in it, description]`. */

export const EQUIPMENT = {
  S: { name: 'Screen', icon: 'display' },
  P: { name: 'Projector', icon: 'projector' },
  V: { name: 'Video conference', icon: 'video' },
  W: { name: 'Whiteboard', icon: 'whiteboard' },
  T: { name: 'Conference phone', icon: 'phone' },
  L: { name: 'Loudspeakers', icon: 'audio' },
  A: { name: 'Step-free access', icon: 'accessible' },
  D: { name: 'Daylight', icon: 'daylight' },
  C: { name: 'Air conditioning', icon: 'air' },
  K: { name: 'Coffee and kitchen', icon: 'catering' },
} as const
export type EquipmentLetter = keyof typeof EQUIPMENT

type DemoRoom = readonly [name: string, capacity: number, equipment: string, description?: string]

export interface DemoBuilding {
  readonly name: string
  readonly address: string
  readonly zone: string
  readonly locale: string
  readonly floors: readonly (readonly [name: string, ...rooms: DemoRoom[]])[]
}

const SMALL_ROOM = 'Two people and a door that closes.'

export const BUILDINGS: readonly DemoBuilding[] = [
  {
    name: 'Paris Rivoli',
    address: 'Rue de Rivoli, 75004 Paris',
    zone: 'Europe/Paris',
    locale: 'fr-FR',
    floors: [
      [
        'Ground floor',
        ['Seine', 40, 'PVLACK', 'Large hall beside the entrance. Tables fold away for a standing audience.'],
        ['Marne', 18, 'PVWA', 'Opens to the courtyard; can be joined with Oise.'],
        ['Oise', 16, 'SWA'],
        ['Yonne', 4, 'ST', 'For guests who arrive early.'],
      ],
      [
        '1st floor',
        ['Tuileries', 12, 'SVWD', 'Looks over the garden.'],
        ['Luxembourg', 10, 'SVWD'],
        ['Monceau', 8, 'SVD'],
        ['Buttes-Chaumont', 8, 'SVW'],
        ['Palais-Royal', 6, 'SV'],
        ['Place des Vosges', 6, 'SW', 'Armchairs, low table, no cables.'],
        ['Belleville', 4, 'SV'],
        ['Montsouris', 2, 'ST', SMALL_ROOM],
      ],
      [
        '2nd floor',
        ['Pont Neuf', 14, 'PVWTD', 'Board table, two screens.'],
        ['Pont des Arts', 10, 'SVWD'],
        ['Pont Mirabeau', 8, 'SVW'],
        ['Pont Marie', 6, 'SV'],
        ['Pont Royal', 6, 'SW'],
        ['Petit Pont', 2, 'T', SMALL_ROOM],
      ],
      [
        '3rd floor',
        ['Curie', 20, 'PVWLC', 'Training room with twenty desks.'],
        ['Pasteur', 8, 'SVWC'],
        ['Colette', 8, 'SVWD'],
        ['Prévert', 6, 'SWD'],
        ['Piaf', 4, 'SVL', 'Sound-proofed: good for calls and recordings.'],
        ['Satie', 2, 'T', SMALL_ROOM],
      ],
    ],
  },
  {
    name: 'New York Hudson',
    address: 'Hudson Street, New York, NY 10014',
    zone: 'America/New_York',
    locale: 'en-US',
    floors: [
      [
        '11th floor',
        ['Brooklyn', 30, 'PVLACK', 'All-hands room. The kitchen is next door.'],
        ['Verrazzano', 14, 'PVWTC', 'Board table with a view of the river.'],
        ['Williamsburg', 12, 'SVWC'],
        ['Queensboro', 10, 'SVWC'],
        ['Throgs Neck', 8, 'SVC'],
        ['Hell Gate', 6, 'SWC', 'Standing tables and a whiteboard wall.'],
        ['Pulaski', 4, 'SVC'],
      ],
      [
        '12th floor',
        ['Bryant', 10, 'SVWDC'],
        ['Gramercy', 8, 'SVDC'],
        ['Madison', 8, 'SVWC'],
        ['Stuyvesant', 6, 'SVC'],
        ['Tompkins', 6, 'SWC'],
        ['Union', 4, 'SVC'],
        ['Zuccotti', 2, 'TC', SMALL_ROOM],
      ],
      [
        '14th floor',
        ['Ellington', 16, 'PVWLC', 'Workshop room: everything is on wheels.'],
        ['Fitzgerald', 8, 'SVWDC', 'Sofa, library, daylight from two sides.'],
        ['Gershwin', 6, 'SVLC'],
        ['Baldwin', 6, 'SVC'],
        ['Parker', 4, 'SVC'],
        ['Monk', 2, 'TC', SMALL_ROOM],
      ],
    ],
  },
  {
    name: 'Tokyo Shibuya',
    address: 'Shibuya, Tokyo 150-0002',
    zone: 'Asia/Tokyo',
    locale: 'ja-JP',
    floors: [
      [
        '8F',
        ['Sakura 桜', 24, 'PVLACK', 'Event room. Please leave the chairs as they were.'],
        ['Momiji 紅葉', 12, 'SVWC'],
        ['Ume 梅', 8, 'SVWC'],
        ['Fuji 藤', 8, 'SVC'],
        ['Tsubaki 椿', 6, 'SVWC'],
        ['Kiku 菊', 4, 'SVC'],
        ['Suzuran 鈴蘭', 2, 'TC', SMALL_ROOM],
        ['Ayame 菖蒲', 6, 'SC', 'Tatami; shoes stay at the door.'],
      ],
      [
        '9F',
        ['Matsu 松', 14, 'PVWTDC', 'Board table, looks towards Yoyogi.'],
        ['Take 竹', 10, 'SVWDC'],
        ['Hinoki 檜', 8, 'SVDC'],
        ['Sugi 杉', 8, 'SVWC'],
        ['Keyaki 欅', 6, 'SVC'],
        ['Icho 銀杏', 6, 'SWC'],
        ['Kaede 楓', 4, 'SVC'],
        ['Yanagi 柳', 2, 'TC', SMALL_ROOM],
      ],
    ],
  },
]

export const COLOURS = ['#0f6cbd', '#038387', '#107c10', '#8764b8', '#c239b3', '#ca5010', '#986f0b', '#004e8c'] as const

export const TAGS = [
  { name: 'Team', emoji: '👥', colour: '#0f6cbd' },
  { name: 'Guests', emoji: '🤝', colour: '#c239b3' },
  { name: 'Interview', emoji: '💬', colour: '#8764b8' },
  { name: 'Workshop', emoji: '🧩', colour: '#ca5010' },
  { name: 'Training', emoji: '🎓', colour: '#107c10' },
  { name: 'Board', emoji: '⭐', colour: '#986f0b' },
] as const
