import type { OrganizationId } from '#domain/organizations/organization.ts'

/** The organization that the demo signs people into. */
export const DEMO_ORGANIZATION = '00000000-0000-7000-8000-00000000de50' as OrganizationId
