import { createBrowserRouter, Navigate } from 'react-router'
import { BrokenPage, NotFoundPage } from './frame/other-pages.tsx'

/** Each screen is a file of its own that exports `Component`, loaded when it is gone to. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      path: '/sign-in',
      lazy: () => import('./sign-in/sign-in-screen.tsx'),
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <></>,
    },
    {
      path: '/consent/end',
      lazy: () => import('./profile/consent-end-screen.tsx'),
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <></>,
    },
    {
      path: '/',
      lazy: () => import('./frame/frame.tsx'),
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <></>,
      children: [
        {
          errorElement: <BrokenPage />,
          children: [
            { index: true, element: <Navigate to="/schedule" replace /> },
            { path: 'schedule', lazy: () => import('./schedule/schedule-screen.tsx') },
            { path: 'find', lazy: () => import('./find/find-screen.tsx') },
            { path: 'rooms/:roomId', lazy: () => import('./rooms/room-screen.tsx') },
            { path: 'my-reservations', lazy: () => import('./reservations/my-reservations-screen.tsx') },
            { path: 'reservations/:reservationId', lazy: () => import('./reservations/reservation-screen.tsx') },
            { path: 'profile', lazy: () => import('./profile/profile-screen.tsx') },
            { path: 'access-tokens', lazy: () => import('./access-tokens/my-tokens-screen.tsx') },
            {
              path: 'admin',
              lazy: () => import('./admin/admin-screen.tsx'),
              children: [
                { index: true, lazy: () => import('./admin/overview/overview-screen.tsx') },
                { path: 'organization', lazy: () => import('./admin/organization/organization-screen.tsx') },
                { path: 'buildings', lazy: () => import('./admin/buildings/buildings-screen.tsx') },
                { path: 'rooms/:roomId?', lazy: () => import('./admin/rooms/rooms-screen.tsx') },
                { path: 'equipment', lazy: () => import('./admin/equipment/equipment-screen.tsx') },
                { path: 'people/:personId?', lazy: () => import('./admin/people/people-screen.tsx') },
                { path: 'tabs', lazy: () => import('./tab-configurations/kept-tabs-screen.tsx') },
                { path: 'tags', lazy: () => import('./admin/tags/tags-screen.tsx') },
                { path: 'access-tokens', lazy: () => import('./admin/access-tokens/access-tokens-screen.tsx') },
                { path: 'exchange', lazy: () => import('./admin/exchange/exchange-screen.tsx') },
                { path: '*', element: <NotFoundPage /> },
              ],
            },
            { path: 'tab/configure', lazy: () => import('./tab-configurations/configure-screen.tsx') },
            { path: 'tab/remove', lazy: () => import('./tab-configurations/remove-screen.tsx') },
            { path: 'tab/:tabId', lazy: () => import('./tab-configurations/tab-screen.tsx') },
            { path: 'tab/:tabId/meeting', lazy: () => import('./meeting/meeting-screen.tsx') },
            { path: 'tab/:tabId/settings', lazy: () => import('./tab-configurations/settings-screen.tsx') },
            { path: 'tab/:tabId/permissions', lazy: () => import('./tab-configurations/permissions-screen.tsx') },
            { path: 'help', lazy: () => import('./help/help-screen.tsx') },
            { path: 'privacy', lazy: () => import('./about/privacy-screen.tsx') },
            { path: 'terms', lazy: () => import('./about/terms-screen.tsx') },
            { path: 'support', lazy: () => import('./about/support-screen.tsx') },
            { path: 'about', lazy: () => import('./about/about-screen.tsx') },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ])
