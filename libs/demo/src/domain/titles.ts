/** Kazakh and English titles of the better-known projects, written for the demo; all the others have only their Russian original. */
export const TITLES: Readonly<Record<string, { readonly kk: string; readonly en: string }>> = {
  'strategiya-smart-almaty': {
    kk: 'SMART ALMATY ақылды қала стратегиясын іске асыру',
    en: 'SMART ALMATY smart city strategy',
  },
  'razvitie-byudzheta-narodnogo-uchastiya': {
    kk: 'Тұрғындардың өтінімдері бойынша Халықтық қатысу бюджетін дамыту',
    en: 'Development of the participatory budget on residents’ proposals',
  },
  'selezaderzhivayuschie-plotiny-aksaj': {
    kk: 'Ақсай шатқалында сел ұстайтын бөгеттер салу',
    en: 'Mudflow dams in the Aksai gorge',
  },
  'selezaderzhivayuschie-plotiny-ayusaj': {
    kk: 'Аюсай шатқалындағы сел ұстайтын бөгеттер',
    en: 'Mudflow dams in the Ayusai gorge',
  },
  'avtomatizirovannyj-monitoring-selej': {
    kk: 'Морена көлдері мен сел тасқындарын нақты уақытта қашықтан бақылау',
    en: 'Real-time remote monitoring of moraine lakes and mudflows',
  },
  'programma-revitalizacii-sovetskih-mikrorajonov': {
    kk: 'Кеңес кезінде салынған шағынаудандарды жаңғырту бағдарламасы',
    en: 'Renewal of Soviet-era micro-districts',
  },
  'transportnaya-sistema-aglomeracii': {
    kk: 'Алматы агломерациясының тиімді көлік жүйесі',
    en: 'A more efficient transport system of the Almaty agglomeration',
  },
  'posadka-novyh-derevev': {
    kk: 'Қалада жаңа ағаштарды жаппай отырғызу',
    en: 'Mass planting of new trees in the city',
  },
  'vse-gorodskie-servisy-onlajn': {
    kk: 'Барлық қалалық қызметтерді онлайн форматқа көшіру',
    en: 'All city services online',
  },
  'edinaya-dispetcherskaya-sluzhba': {
    kk: 'Қаланың бірыңғай диспетчерлік қызметі',
    en: 'Single dispatch service of the city',
  },
  'servisnaya-model-policii': { kk: 'Полицияның сервистік моделі', en: 'Service model of the police' },
  'osveschenie-vseh-ulic': {
    kk: 'Қаланың барлық көшелерін толық жарықтандыру',
    en: 'Lighting of all streets of the city',
  },
  'pokrytie-videonablyudeniem': { kk: 'Қаланы бейнебақылаумен қамту', en: 'Video surveillance coverage of the city' },
  'novyj-genplan-do-2040': {
    kk: 'Алматы қаласының 2040 жылға дейінгі жаңа Бас жоспары',
    en: 'New General Plan of Almaty until 2040',
  },
  'sever-vynos-proizvodstv-i-rynkov': {
    kk: '«Солтүстік» полицентрінен өндірістер мен базарларды шығару',
    en: 'Relocation of factories and markets from the North polycentre',
  },
  'vostochnye-vorota-hab-i-vystavka': {
    kk: 'Әуежай маңындағы көрме аймағы және логистикалық хаб',
    en: 'Exhibition area and logistics hub near the airport',
  },
  'istoricheskij-centr-turizm': {
    kk: '«Тарихи орталық» полицентрінде туризм мен қызмет көрсетуді дамыту',
    en: 'Tourism and services in the Historic Centre polycentre',
  },
  'zapad-promyshlennost-i-hab': {
    kk: '«Батыс» полицентріндегі ірі кәсіпорындар және көлік-логистикалық хаб',
    en: 'Large enterprises and a transport hub in the West polycentre',
  },
  'stroitelstvo-domov-chastnye': {
    kk: 'Жеке инвесторлардың қатысуымен реновация үйлерін салу',
    en: 'Renovation housing built with private investors',
  },
  'pereselencheskij-fond': {
    kk: 'Апатты үйлердің тұрғындары үшін көшіру қорын құру',
    en: 'Resettlement fund for residents of unsafe houses',
  },
  'plan-optimizacii-marshrutnoj-seti': {
    kk: 'Қоғамдық көлік маршруттары желісін кезең-кезеңімен оңтайландыру жоспары',
    en: 'Step-by-step plan to optimise the public transport network',
  },
  'magistralnye-marshruty-brt-metro': {
    kk: 'BRT және метромен байланысқан магистральдық маршруттар',
    en: 'Trunk routes connected with BRT and the metro',
  },
  '200-novyh-trollejbusov': {
    kk: 'Троллейбус паркін жаңа машиналармен жаңарту',
    en: 'Renewal of the trolleybus fleet',
  },
  'modernizaciya-kontaktnoj-seti': {
    kk: 'Троллейбустың байланыс желісі мен қосалқы станцияларын жаңғыртуды аяқтау',
    en: 'Modernisation of the trolleybus overhead line and substations',
  },
  'perevod-dizelnyh-avtobusov': {
    kk: 'Дизельді қала автобустарын газ бен электр қуатына көшіру',
    en: 'Conversion of diesel city buses to gas and electricity',
  },
  'ostanovochnye-kompleksy': { kk: 'Заманауи үлгідегі аялдама кешендерін орнату', en: 'Modern bus stop pavilions' },
  'stancii-metro-saryarka-momyshuly': {
    kk: '«Сарыарқа» және «Б. Момышұлы» метро станцияларын ашу',
    en: 'Opening of the Saryarka and B. Momyshuly metro stations',
  },
  'zakup-600-avtobusov': { kk: 'Газбен жүретін жаңа автобустар сатып алу', en: 'Purchase of new gas-powered buses' },
  'rekonstrukciya-vodoprovodnyh-setej': {
    kk: 'Су құбыры желілерін жыл сайын қайта жаңғырту',
    en: 'Yearly reconstruction of water mains',
  },
  'modernizaciya-kotelnyh': {
    kk: 'Қаланың шағын қазандықтарын жаңғырту',
    en: 'Modernisation of small city boiler houses',
  },
  'tec2-pervyj-etap-na-gaz': {
    kk: 'Көмірмен жұмыс істейтін 2-ЖЭО-ны газдандырудың бастапқы кезеңі',
    en: 'First stage of converting the coal-fired CHP-2 to gas',
  },
  'tec2-polnaya-gazifikaciya': { kk: '2-ЖЭО-ны газға толық көшіру', en: 'Full conversion of CHP-2 to gas' },
  'dizajn-kod-goroda': {
    kk: 'Қала қасбеттерінің, жарықтандыруының және навигациясының дизайн-коды',
    en: 'Design code for façades, lighting and navigation of the city',
  },
  'kapremont-cirka': { kk: 'Цирк ғимаратын күрделі жөндеу', en: 'Overhaul of the circus building' },
  'kapremont-teatra-alatau': {
    kk: '«Алатау» дәстүрлі өнер театрын күрделі жөндеу',
    en: 'Overhaul of the Alatau Theatre of Traditional Arts',
  },
  'centr-sakskoj-kultury': {
    kk: '«Боралдай сақ қорғандары» археологиялық саябағындағы сақ мәдениеті орталығы',
    en: 'Saka culture centre in the Boralday Saka Burial Mounds park',
  },
  'sistema-rannego-opovescheniya-28-stancij': {
    kk: 'Тұрғындарды ерте хабардар ететін жаңа сейсмостансалар желісі',
    en: 'Network of seismic stations for early warning',
  },
  'integraciya-s-kyrgyzskoj-sistemoj': {
    kk: 'Ерте хабардар ету жүйесін Қырғыз Республикасының жүйесімен біріктіру',
    en: 'Integration of early warning with the system of the Kyrgyz Republic',
  },
  'mobilnoe-prilozhenie-o-chs': {
    kk: 'Төтенше жағдайларға арналған оқыту және құтқарушыларды шақыру мобильді қосымшасы',
    en: 'Mobile application for emergencies with training and rescue call',
  },
  'park-sosnovyj-bor': {
    kk: 'ҮАК-тан солтүстікке қарай «Қарағайлы орман» саябағы',
    en: 'Pine Forest Park north of the Big Almaty Canal',
  },
  'roscha-bauma': {
    kk: 'Баум тоғайын сауықтыру және инфрақұрылымын қайта жаңғырту',
    en: 'Restoration of Baum Grove and its infrastructure',
  },
  'ozero-sajran': {
    kk: 'Сайран көлі мен жағалауын тазарту және абаттандыру',
    en: 'Cleaning and improvement of Lake Sairan and its shore',
  },
  'almaty-digital-city': {
    kk: 'Стартаптар мен IT-мамандарға арналған Almaty Digital City IT-хабы',
    en: 'Almaty Digital City IT hub for start-ups and IT staff',
  },
  techorda: {
    kk: 'TechOrda бағдарламасы бойынша бағдарламашылар даярлау',
    en: 'Training of programmers under TechOrda',
  },
  'g9-4-haba': {
    kk: 'Аялдап-ауысатын тұрақтары бар көлік-ауысу хабтарын іске қосу',
    en: 'Transport interchange hubs with park-and-ride',
  },
  'g9-hab-batys': {
    kk: 'Барлық базары маңындағы «Батыс» ауысу хабын салу',
    en: 'Batys interchange hub at the Barlyk market',
  },
  'g9-hab-raiymbek': {
    kk: 'Алматы-2-дегі «Райымбек батыр» ауысу хабын салу',
    en: 'Raiymbek Batyr interchange hub at Almaty-2',
  },
  'g9-30-prigorodnyh-marshrutov': {
    kk: 'Алматының қала маңына жаңа магистральдық маршруттар іске қосу',
    en: 'New trunk routes to the suburbs of Almaty',
  },
  'g9-fablab': {
    kk: 'ЖОО-лар мен ғылыми орталықтарда бизнес-инкубаторлары бар FabLab зертханаларын құру',
    en: 'FabLab laboratories with business incubators',
  },
  'g9-mpp-50': {
    kk: '2025 жылға дейін шағын және орта бизнеске арналған шағын өнеркәсіптік парктер салу',
    en: 'Small industrial parks for SMEs by 2025',
  },
  'g4-71-shkola': {
    kk: 'Орын тапшылығын жою үшін мектептер мен жапсаржайлар салу',
    en: 'Schools and annexes to end the shortage of places',
  },
  'g4-10-detsadov': {
    kk: 'Мемлекеттік балабақшаларды кезең-кезеңімен салу',
    en: 'State kindergartens built in stages',
  },
  'g3-onkotsentr-250-koek': {
    kk: 'Уақытша стационардың орнына онкологиялық орталық салу',
    en: 'Oncology centre to replace the temporary hospital',
  },
  'g3-11-podstantsii': { kk: 'Жедел жәрдемнің жаңа қосалқы станцияларын салу', en: 'New ambulance substations' },
  'g3-poliklinika-kargaly': {
    kk: 'Қарғалы шағынауданында емхана салу',
    en: 'Polyclinic in the Kargaly micro-district',
  },
  'zakl-tsifrovoi-dvoinik': { kk: 'Алматының цифрлық егізін құру', en: 'Digital twin of Almaty' },
  'intl-ebrr-bakad': {
    kk: 'Үлкен Алматы айналма автомобиль жолын (ҮАААЖ) салу және пайдалану',
    en: 'Construction and operation of the Big Almaty Ring Road (BAKAD)',
  },
  'intl-ebrd-elektricheskij-transport': {
    kk: 'Алматының электрлік қоғамдық көлігі',
    en: 'Electric public transport of Almaty',
  },
  'intl-ebrd-modernizaciya-tec2': {
    kk: 'Алматы 2-ЖЭО-сын газға көшіре отырып жаңғырту',
    en: 'Modernisation of Almaty CHP-2 with conversion to gas',
  },
};
