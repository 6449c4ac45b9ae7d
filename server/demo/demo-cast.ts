import type { Role } from '#domain/people/person.ts'

/** Forty people who do not exist, by the building they work in; most of them book rooms and nothing more. */
export interface DemoPerson {
  readonly name: string
  readonly roles?: readonly Role[]
  /** Rooms they manage. */
  readonly manages?: readonly string[]
}

export const CAST: readonly (readonly DemoPerson[])[] = [
  [
    { name: 'Camille Laurent', roles: ['administrator', 'booker'] },
    { name: 'Amadou Diallo' },
    { name: 'Inès Benali', roles: ['booker', 'approver'] },
    { name: 'Louis Moreau' },
    { name: 'Zoé Fontaine', manages: ['Seine', 'Marne', 'Oise'] },
    { name: 'Nikolaj Sørensen' },
    { name: 'Fatoumata Keïta' },
    { name: 'Hugo Lefèvre', roles: ['viewer'] },
    { name: 'Marta Kowalczyk' },
    { name: 'Yasmine Haddad' },
    { name: 'Théo Girard' },
    { name: 'Elif Yılmaz' },
    { name: 'Jeanne d’Aubigny' },
    { name: 'Rui Figueiredo' },
    { name: 'Siobhán O’Connor' },
    { name: 'Bastien Roux' },
  ],
  [
    { name: 'Maya Thompson', roles: ['administrator', 'booker'] },
    { name: 'Daniel Okafor', roles: ['booker', 'approver'] },
    { name: 'Grace Kim' },
    { name: 'Mateo Alvarez', manages: ['Brooklyn', 'Ellington'] },
    { name: 'Aaliyah Washington' },
    { name: 'Ethan Goldberg' },
    { name: 'Priya Raman' },
    { name: 'Jack O’Brien' },
    { name: 'Leilani Kealoha' },
    { name: 'Samuel Asante' },
    { name: 'Olivia Bennett', roles: ['viewer'] },
    { name: 'Noah Silverstein' },
    { name: 'Thu Nguyen' },
  ],
  [
    { name: 'Haruka Tanaka 田中 春香', roles: ['booker', 'approver'], manages: ['Sakura 桜', 'Matsu 松'] },
    { name: 'Kenji Watanabe 渡辺 健二' },
    { name: 'Yui Nakamura 中村 結衣' },
    { name: 'Sota Kobayashi 小林 颯太' },
    { name: 'Aoi Yamamoto 山本 葵' },
    { name: 'Minh Anh Tran' },
    { name: 'Ren Suzuki 鈴木 蓮' },
    { name: 'Emily Clarke' },
    { name: 'Hina Ito 伊藤 陽菜' },
    { name: 'Arjun Mehta' },
    { name: 'Takumi Saito 斎藤 匠', roles: ['viewer'] },
  ],
]

/** By how many come: a title, and the tag that goes with it. */
export const MEETINGS = {
  few: [
    ['One to one'],
    ['1:1'],
    ['Call with the auditor', 'Guests'],
    ['Interview: product designer', 'Interview'],
    ['Interview: data engineer', 'Interview'],
    ['Entretien annuel'],
    ['Pairing on the importer'],
    ['Focus time'],
    ['面談'],
    ['Mentoring'],
  ],
  some: [
    ['Weekly planning', 'Team'],
    ['Design review'],
    ['Stand-up', 'Team'],
    ['Sprint retrospective', 'Team'],
    ['Point d’équipe', 'Team'],
    ['Revue de contrat'],
    ['週次ミーティング', 'Team'],
    ['Budget review'],
    ['Roadmap for the quarter'],
    ['Customer call: Lindqvist & Sons', 'Guests'],
    ['Supplier visit', 'Guests'],
    ['Accessibility clinic'],
    ['Incident follow-up'],
    ['Hiring panel', 'Interview'],
    ['Research read-out'],
    ['営業会議'],
  ],
  many: [
    ['Workshop: onboarding journey', 'Workshop'],
    ['Atelier budget', 'Workshop'],
    ['First-aid course', 'Training'],
    ['Security training', 'Training'],
    ['新人研修', 'Training'],
    ['Board meeting', 'Board'],
    ['Town hall'],
    ['Product demo', 'Guests'],
    ['Quarterly review', 'Board'],
    ['Hackathon kick-off', 'Workshop'],
  ],
} as const satisfies Record<string, readonly (readonly [title: string, tag?: string])[]>

export const CONFIDENTIAL = [
  'Salary round',
  'Medical appointment',
  'Entretien confidentiel',
  'Offer negotiation',
] as const
