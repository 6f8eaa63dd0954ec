import type { DemoRoadmap } from './demo-city.js';

/**
 * The nine roadmaps of the akim's resolution 4/705 of 15 December 2022. Three names are known (their Kazakh and English
 * wording is ours); the other six are named after the directions' themes.
 */
export const ROADMAPS: readonly DemoRoadmap[] = [
  {
    code: 'polycentric-development',
    direction: 'I',
    illustrative: false,
    name: {
      kk: 'Алматының полицентрлік дамуы',
      ru: 'Полицентричное развитие Алматы',
      en: 'Polycentric Development of Almaty',
    },
  },
  {
    code: 'public-transport',
    direction: 'III',
    illustrative: false,
    name: {
      kk: 'Дамыған қоғамдық көлік, полицентрлер мен қала өзегінің көліктік байланысы',
      ru: 'Развитый общественный транспорт, транспортная связанность полицентров и ядра города',
      en: 'Developed Public Transport, Connecting the Polycentres with the City Core',
    },
  },
  {
    code: 'agglomeration-transport',
    direction: 'III',
    illustrative: false,
    name: {
      kk: 'Алматы агломерациясы шеңберінде қоғамдық көлікті біріктіру',
      ru: 'Интеграция общественного транспорта в рамках алматинской агломерации',
      en: 'Integration of Public Transport within the Almaty Agglomeration',
    },
  },
  {
    code: 'economy',
    direction: 'II',
    illustrative: true,
    name: {
      kk: 'Экономика, өнеркәсіп және кәсіпкерлік',
      ru: 'Экономика, промышленность и предпринимательство',
      en: 'Economy, Industry and Entrepreneurship',
    },
  },
  {
    code: 'engineering-infrastructure',
    direction: 'III',
    illustrative: true,
    name: {
      kk: 'Қаланың инженерлік инфрақұрылымы',
      ru: 'Инженерная инфраструктура города',
      en: 'Engineering Infrastructure of the City',
    },
  },
  {
    code: 'social-development',
    direction: 'IV',
    illustrative: true,
    name: {
      kk: 'Білім беру, денсаулық сақтау және әлеуметтік даму',
      ru: 'Образование, здравоохранение и социальное развитие',
      en: 'Education, Health and Social Development',
    },
  },
  {
    code: 'green-city',
    direction: 'V',
    illustrative: true,
    name: { kk: 'Жасыл қала және таза ауа', ru: 'Зелёный город и чистый воздух', en: 'Green City and Clean Air' },
  },
  {
    code: 'smart-city',
    direction: 'VI',
    illustrative: true,
    name: {
      kk: 'Цифрлық қала және ашық деректер',
      ru: 'Цифровой город и открытые данные',
      en: 'Digital City and Open Data',
    },
  },
  {
    code: 'safe-city',
    direction: 'VII',
    illustrative: true,
    name: {
      kk: 'Қауіпсіз қала және төтенше жағдайларға дайындық',
      ru: 'Безопасный город и готовность к чрезвычайным ситуациям',
      en: 'Safe City and Emergency Preparedness',
    },
  },
];
