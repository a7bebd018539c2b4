"""Names by hand: communities of East London that Faker lacks or holds few of, nicknames, words that are names."""

from __future__ import annotations

FORENAMES = {
    "somali": "Abdi Abdirahman Abdirahim Abdullahi Abshir Ahmed Aisha Amina Anab Asad Ayaan Ayan Bashir Bilan Bilal "
    "Deeqa Deqa Faduma Fadumo Farhan Farah Farhiya Fartun Faysal Filsan Fowsia Guled Habiba Hamda Hamza Hanad Hani "
    "Hibaq Hodan Hoda Ibado Idil Idris Ifrah Ikran Ilhan Ilyas Iman Ismail Jama Khadija Khadra Khalid Leyla Liban "
    "Liiban Luul Mahad Maryan Mohamud Muna Muse Mustafe Nasra Nimo Nuur Omar Qamar Rahma Ridwan Roble Sagal Sahra "
    "Salma Samatar Samira Shukri Siham Suleiman Suhayb Ubah Warsame Yahye Yasin Yusuf Zakariya Zamzam Zeynab",
    "bengali": "Abdul Afsana Ahad Akram Aminul Anika Anisur Arif Ashraful Asma Ayesha Azizul Badrul Dilwar Emdadul "
    "Fahim Faisal Farhana Farzana Fatema Habibur Halima Hasan Hasina Ibrahim Iqbal Ishrat Jahanara Jahid Jannat "
    "Jubair Kamal Kamrul Khaleda Lutfur Mahbub Mahfuz Mahin Masud Mizanur Momtaz Monir Moynul Nadia Nasima Nazia "
    "Nazmul Nurul Parvin Rabeya Rafiq Rahela Rahima Rashed Rezaul Rukhsana Sabbir Sabina Saiful Salma Shahana "
    "Shahin Shamim Shamsul Sharmin Shirin Shofiq Sultana Sumaiya Tahmid Tahmina Tania Tanvir Tanzila Taslima "
    "Tofayel Ziaur Zubair",
    "yoruba": "Abiola Adebayo Adebola Adekunle Ademola Adeola Aderonke Adetola Adewale Ajibola Akin Akinola Ayo "
    "Ayodeji Ayomide Babatunde Bankole Bisi Bola Bolaji Bukola Damilola Dayo Demilade Dolapo Ebun Eniola Fela "
    "Femi Fisayo Folake Folarin Funke Funmi Funmilayo Gbenga Ife Ireti Jide Kehinde Kemi Kola Korede Kunle Lanre "
    "Lekan Lola Modupe Moyo Niyi Olamide Olu Olumide Oluwakemi Oluwaseun Oluwatobi Oluwatosin Omotola Remi Ronke "
    "Rotimi Sade Segun Seun Seyi Simisola Sola Subomi Taiwo Tayo Temi Temitope Titi Tobi Tola Tolu Tope Tosin "
    "Tunde Wale Wura Yemi Yetunde",
    "igbo": "Adaeze Adaobi Amaka Amara Arinze Azubuike Chiamaka Chibueze Chibuzo Chidera Chidi Chidinma Chiedu "
    "Chigozie Chijioke Chika Chima Chimamanda Chinedu Chinonso Chinwe Chinyere Chioma Chisom Chizoba Chuka "
    "Chukwuemeka Chukwudi Dubem Ebele Ebuka Echezona Ekene Emeka Ezinne Ifeanyi Ifeoma Ifunanya Ijeoma Ikechukwu "
    "Ikenna Kainene Kamsi Kenechi Kosi Lotanna Makuo Munachi Ndidi Nkechi Nkem Nneka Nnamdi Nkiruka Nonso Nwando "
    "Obi Obinna Obiora Ogechi Okechukwu Olisa Onyeka Onyinye Somto Sopuru Tochi Uche Uchenna Ugo Ugonna Uju Zikora",
    "ghana": "Abena Aba Abeiku Adjoa Adwoa Afia Afua Akosua Akua Akwasi Ama Araba Asantewaa Atsu Baaba Ebo Efua "
    "Ekow Esi Esinam Fiifi Kobby Kobina Kodjo Kofi Kojo Kukua Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Maame Mawuli "
    "Nana Nii Naa Nhyira Obaa Ohene Panyin Paa Serwaa Selorm Yaa Yaw",
    "caribbean": "Akeem Akeisha Alvin Andre Antwon Briana Carlton Chantelle Clive Cordell Curtis Daequan Damani "
    "Danielle Dante Darnell Darius Davian Davonte Delroy Demar Denzel Deon Desmond Deshawn Devonte Dwayne Dwight "
    "Earl Everton Errol Fitzroy Garfield Gladstone Hyacinth Jahmal Jahmai Jahvon Jamal Jamelia Jaheim Javaun "
    "Jaydon Jermaine Jevon Kadeem Kadisha Kai Kareem Keisha Kemar Kemoy Keon Kerri-Ann Khalil Kieron Kimani "
    "Kymani Kyron Lamar Latoya Leroy Levi Lloyd Malachi Marlon Marvin Mikhail Monique Nathaniel Neville Nia "
    "Omari Orville Paulette Quincy Raheem Rashaan Rayshawn Renee Rhys Ricardo Romario Romeo Roshane Ruel Sanchez "
    "Shaniqua Shanice Shakeel Shaquille Sharna Shantelle Shaun Sherika Stefan Tamika Tarik Taeshawn Tiana Tiarna "
    "Trevon Tre Tremaine Tyreece Tyrell Tyrese Tyrique Tyrone Velma Verona Winston Zahra Zion",
    "turkish": "Ahmet Ali Arda Aslan Asli Ayse Aysel Baran Baris Berkan Berkay Burak Bulent Can Cem Cemal Ceren "
    "Deniz Derya Didem Dilan Ebru Ece Efe Ekin Elif Emine Emir Emre Erdem Eren Erkan Esra Fatih Fatma Ferhat Firat "
    "Gizem Gokhan Gul Gulsen Hakan Halil Hasan Huseyin Ibrahim Ilker Ipek Ismet Kaan Kadir Kemal Kerem Leyla "
    "Mehmet Melek Merve Mert Metin Murat Mustafa Nazli Nur Okan Onur Osman Ozan Ozge Ozlem Pelin Pinar Ramazan "
    "Recep Sedat Selim Selin Serkan Sevgi Sibel Sinan Songul Suleyman Tarkan Tolga Tuba Tugba Turgay Ufuk Umit "
    "Umut Volkan Yagmur Yasemin Yilmaz Yusuf Zeki Zeynep",
    "east_europe": "Adrian Agnieszka Aleksander Aleksandra Alicja Ana Andrei Andrzej Anca Aneta Arturas Aukse "
    "Bartek Bartosz Beata Bogdan Bozena Catalin Claudiu Cosmin Cristian Cristina Daiva Damian Danuta Dawid Denisa "
    "Dorin Dorota Dragos Egle Elena Elzbieta Ewa Filip Florentina Florin Gabija Gabriela Giedrius Gintaras Grazyna "
    "Grzegorz Gheorghe Hanna Henryk Ieva Ionut Irina Iwona Jacek Jakub Janusz Jaroslaw Jerzy Joanna Jolanta "
    "Jurgita Kacper Kamil Karol Karolina Kasia Katarzyna Kestutis Krystian Krzysztof Laima Larisa Lavinia Liviu "
    "Lucian Lukasz Maciej Magda Malgorzata Mantas Marcin Marek Mariusz Mariana Mateusz Marius Michal Mihai "
    "Mindaugas Mircea Monika Nerijus Nicoleta Octavian Oksana Oskar Ovidiu Patryk Pavel Pawel Piotr Radu Rafal "
    "Ramona Raluca Razvan Robertas Rokas Rolandas Roxana Ruta Ryszard Sebastian Silviu Slawomir Sorin Stanislaw "
    "Stefania Szymon Tadeusz Tomasz Toma Urszula Vaida Valentin Vasile Vilma Violeta Viorel Vytautas Wiktoria "
    "Wojtek Wojciech Zbigniew Zofia Zuzanna Zygimantas",
    "portuguese": "Adriana Afonso Anabela Andreia Antonio Beatriz Bruno Caio Carla Carlos Catarina Celia Diogo "
    "Duarte Edson Eduardo Fabio Fatima Felipe Fernanda Filipa Flavio Francisco Goncalo Guilherme Helder Ines Joana "
    "Joao Joaquim Jorge Leandro Leonor Lidia Luana Lucas Luis Lurdes Mafalda Manuel Marcio Margarida Mariana "
    "Mauricio Miguel Natalia Nelson Nuno Patricia Paulo Pedro Rafaela Raquel Ricardo Rita Rodrigo Rui Rute Sandra "
    "Sergio Silvia Sonia Susana Tatiana Telmo Teresa Tiago Valdemar Vasco Vitor Zeferino",
    "arabic": "Abbas Abdelkader Abdelrahman Abdulaziz Adel Adnan Ahlam Alaa Ammar Amjad Anas Anwar Asmaa Aya Ayman "
    "Aziza Bashar Basma Bouchra Chaima Dalal Dina Driss Fadi Fahad Farida Farouk Fatiha Ghada Ghassan Hadi Hafsa "
    "Haitham Hala Hamid Hanan Hassan Hayat Hicham Hind Houda Hussein Imad Inaya Jaber Jamila Jihad Kamel Karim "
    "Karima Khaled Layla Lina Lubna Maha Mahmoud Majid Malak Malika Mariam Marwa Marwan Mehdi Mona Mounir Mourad "
    "Nabil Nada Nadir Naima Nasser Noor Noura Omnia Osama Rachid Rania Rasha Reem Rima Riyadh Sabrina Saeed Safa "
    "Said Salah Saleh Salim Samir Sana Sara Siham Soumaya Tarek Wafa Walid Wassim Yacine Yara Yasmin Younes "
    "Youssef Zaid Zainab Ziad Zineb",
    "urdu": "Aaliyah Abida Adeel Afzal Ahsan Aleena Amir Anam Arham Arslan Asif Atif Awais Ayub Azhar Babar Basit "
    "Bushra Danish Ehsan Fahad Faiza Farooq Ghulam Haris Haroon Hina Humza Huma Imran Inayat Irfan Ishaq Jameel "
    "Javed Junaid Kaleem Kamran Kashif Khurram Kinza Laiba Liaqat Maham Mahnoor Maliha Mansoor Maryam Mehreen "
    "Mehwish Mudassar Munir Mustansar Nabeel Nadeem Nasir Naveed Nighat Nimra Nusrat Omair Qasim Rabia Raheela "
    "Rehan Rizwan Robina Rubina Sadia Saima Sajid Saleem Samina Saqib Shabana Shabir Shahid Shahzad Shaista "
    "Shakeel Shazia Sohail Sumera Tahir Tariq Tayyab Umair Usama Usman Uzma Waheed Waqar Waqas Yasir Zafar Zaheer "
    "Zahid Zara Zeeshan Zoya",
    "tamil_indian": "Aarthi Abirami Ajith Anbu Anjali Aravind Arjun Arun Ashwin Balaji Bhavani Chitra Deepa Dharshini "
    "Dinesh Divya Ezhil Ganesh Gayathri Gowri Gurpreet Harini Harjit Harpreet Indira Jagdeep Janani Jaspreet "
    "Jayanthi Kajan Kala Kamala Karthik Kavitha Kiran Kirushan Kumaran Lakshmi Lavanya Logan Manjit Manoj Mayuran "
    "Meena Mohan Murali Nandini Navdeep Niroshan Nirmala Parminder Pavithra Piraveen Prabhu Pradeep Priya "
    "Raghavan Rajesh Raj Rajan Ramesh Ramya Ravi Rupinder Sanjay Sanjeev Saranya Sathish Selvakumar Selvi Senthil "
    "Shanthi Sinthuja Sivakumar Sukhdeep Sunita Suresh Thivya Thushara Thusyanthan Umesh Usha Vani Vasanth "
    "Vijay Vimal Vinoth Vithya Yathurshan",
    "albanian": "Adnan Agim Agron Albana Arben Ardit Arjan Armend Arta Artan Avni Besa Besim Besnik Blerim Blerta "
    "Bujar Dardan Drita Driton Edmond Elira Endrit Enver Erion Ermal Fatmir Flamur Florian Gezim Genti Ilir Jeton "
    "Klodian Kreshnik Kujtim Leonora Lirim Lulzim Mimoza Ndoc Rezarta Sokol Teuta Valon Vjosa Xhemal Xhevdet Zef",
    "congolese_french": "Aimee Amadou Aminata Bijou Bienvenu Christelle Divine Dieudonne Exauce Fatoumata Gloire "
    "Gradi Herve Jeanpierre Jonathas Kadiatou Landry Mamadou Mariama Merveille Moise Nsimba Ornella Ousmane "
    "Plamedi Sekou Souleymane Trésor Yannick Ibrahima Boubacar Fanta Oumar Cheick Lamine Mbemba",
    "british": "Aiden Alfie Archie Ashleigh Ashley Bailey Barry Becky Beth Billy Bradley Brandon Bev Callum Cameron "
    "Carly Casey Charlene Charlie Chelsea Chloe Connor Corey Craig Darren Dave Debbie Declan Demi Dylan Elliot "
    "Ellie Ellis Emily Ethan Finley Frankie Freddie Gary Gaz Gemma George Georgia Harley Harrison Harvey Hayden "
    "Hayley Holly Jack Jake Jamie Jay Jayden Jaz Jess Joe Joel Jordan Josh Jodie Kane Kayleigh Keeley Keith Kelly "
    "Kelsey Kev Kian Kieran Kyle Lacey Layla Leah Lee Leon Lewis Liam Lisa Logan Louie Luke Maddison Mandy Maisie "
    "Mason Mick Millie Mollie Morgan Natalie Natasha Nathan Nicky Oakley Ollie Oscar Owen Paige Perry Reece Reggie "
    "Rhiannon Ricky Riley Robbie Ronnie Rosie Ryan Sam Scott Shane Shannon Sharon Shelley Sian Sophie Stacey "
    "Stevie Taylor Teddy Terry Tilly Tina Toby Tommy Tony Tracey Tracy Tyler Vicky Wayne Zac Zak Zoe",
}

SURNAMES = {
    "somali": "Abdi Abdille Abdullahi Abukar Adan Aden Ahmed Ali Barre Dahir Dirie Duale Egal Elmi Farah Gedi Guled "
    "Haji Hassan Hersi Hirsi Hussein Ibrahim Igal Isse Jama Jimale Kahin Mahamud Mohamed Mohamud Muse Nur Omar Osman "
    "Roble Salad Samatar Shire Warsame Yusuf",
    "bengali": "Ahmed Akhtar Akter Ali Alam Begum Bhuiyan Bibi Biswas Chowdhury Choudhury Das Dewan Gazi Haque Hasan "
    "Hossain Huq Hussain Islam Kabir Karim Khan Khanom Khatun Mahmud Majumder Mia Miah Mollah Mondal Rahman Roy "
    "Sarkar Sheikh Sikder Sultana Talukdar Uddin Ullah Zaman",
    "yoruba": "Abiodun Adebayo Adedeji Adegoke Adeleke Ademola Adeniyi Adeyemi Adeyinka Afolabi Ajayi Akande Akinola "
    "Akintola Alabi Aluko Awolowo Ayodele Babalola Balogun Bamgbose Coker Dada Fagbemi Falana Fashola Fasanya "
    "Idowu Ilesanmi Ogunbanjo Ogundipe Ogunleye Ogunsanya Ojo Okunola Oladipo Olajide Olaniyan Olatunji Olawale "
    "Olukoya Omotoso Onabanjo Oni Oyekan Oyelaran Oyewole Sanusi Shittu Sobowale Soyinka Tinubu",
    "igbo": "Achebe Agu Amadi Anyanwu Azikiwe Chukwu Chukwuma Ekwueme Emenike Eze Ezeh Ezekwe Ibe Igwe Iheanacho "
    "Ike Iwu Madu Mbah Mbadiwe Ndukwe Njoku Nnaji Nwachukwu Nwankwo Nwosu Obi Obiechina Odili Okafor Okeke Okereke "
    "Okoli Okonkwo Okoro Okoye Onuoha Onwuka Onyeka Opara Orji Ugwu Umeh Uzor",
    "ghana": "Acheampong Addo Adjei Adu Agyei Agyeman Amankwah Amoah Ampofo Amponsah Ankrah Annan Ansah Antwi "
    "Appiah Asamoah Asante Asare Ayew Baah Badu Baidoo Boadu Boakye Boateng Bonsu Danquah Darko Donkor Dwomoh Essien "
    "Frimpong Gyamfi Gyan Kuffour Kusi Kwarteng Kyei Lamptey Manu Mensah Nkansah Nkrumah Nyarko Ofori Opoku Oppong "
    "Osei Owusu Preko Quansah Quartey Quaye Sackey Sarpong Tetteh Tutu Yeboah",
    "caribbean": "Anderson Bailey Barrett Bartley Beckford Blackwood Bogle Bryan Cameron Campbell Chambers Clarke "
    "Codrington Daley Dacosta Dawkins Douglas Downer Edwards Ellis Ferguson Forbes Foster Francis Gayle Gordon Grant "
    "Hinds Holness Hylton Jarrett Joseph Lawes Lindo Livingston Malcolm Maragh McFarlane McKenzie McLean Mighty "
    "Minott Morrison Mullings Palmer Panton Pinnock Pitter Powell Reid Rowe Samuels Seaton Simms Sinclair Spence "
    "Stewart Sterling Thompson Tulloch Vassell Walters Watkis Whyte Wray",
    "turkish": "Akbas Akin Aksoy Altun Arslan Aslan Aydin Bayrak Bozkurt Bulut Can Celik Cetin Coskun Demir Demirci "
    "Dogan Duman Erdogan Erol Gul Gunes Guler Kaplan Kara Karaca Kaya Keskin Kilic Koc Korkmaz Kurt Ozcan Ozdemir "
    "Ozkan Ozturk Polat Sahin Sari Simsek Tekin Turan Unal Uysal Yalcin Yavuz Yildirim Yildiz Yilmaz",
    "east_europe": "Albu Antonescu Balan Bucur Butkus Chmielewski Ciobanu Constantin Cristea Dabrowski Dinu "
    "Dobre Dumitru Dumitrescu Enache Florea Georgescu Gheorghe Gorski Grabowski Ionescu Jablonski Jankauskas "
    "Jankowski Kaczmarek Kaminski Kazlauskas Kowalczyk Kowalski Kozlowski Krawczyk Kubiak Kucharski Lazar Lewandowski "
    "Lupu Marin Mazur Mihai Moldovan Munteanu Nowak Nowicki Oprea Paulauskas Petrauskas Petrescu Pietrzak Popa "
    "Popescu Radu Rusu Sadowski Sandu Sikorski Stan Stanciu Stankevicius Stoica Szczepanski Szymanski Tudor "
    "Urbonas Vasilescu Vasiliauskas Voicu Wisniewski Witkowski Wojcik Wozniak Zalewski Zielinski Zukauskas",
    "portuguese": "Abreu Almeida Alves Araujo Azevedo Barbosa Barros Batista Borges Brito Camara Cardoso Carvalho "
    "Castro Coelho Correia Costa Cunha Dias Domingos Duarte Esteves Faria Fernandes Ferreira Figueira Fonseca "
    "Freitas Gomes Goncalves Henriques Lopes Macedo Machado Marques Martins Matos Melo Mendes Moniz Moreira Moura "
    "Neves Nobrega Nunes Oliveira Pacheco Pereira Pinto Pires Queiroz Ramos Reis Ribeiro Rocha Rodrigues Sa Santos "
    "Silva Simoes Soares Sousa Tavares Teixeira Vaz Vieira",
    "arabic": "Abbas Abdallah Aboud Alami Almasri Amrani Ayoub Aziz Bakkali Baraka Benali Bennani Berrada Boukhari "
    "Chaoui Darwish El-Amin El-Sayed Fahmy Farouk Ghanem Habib Haddad Hakimi Hamdan Hamidi Idrissi Ismail Jaber "
    "Kassem Khalil Khoury Lahlou Mahmoud Mansour Mansouri Masri Mekki Moussa Mustafa Naji Najjar Nassar Qureshi "
    "Rahmani Saadi Saleh Salem Shaheen Sharif Tahiri Touati Yousef Zaki Zaidi Ziani",
    "south_asian": "Abbasi Ahuja Akhtar Anand Ansari Anwar Arora Arumugam Ashraf Aslam Atwal Awan Bains Bajwa Balakrishnan "
    "Bano Bashir Bhatt Bhatti Butt Chandran Chauhan Cheema Dar Desai Dhaliwal Dhillon Farooqi Ghani Gill Grewal "
    "Gupta Hayat Hussain Iqbal Jafri Javed Johal Joshi Kandasamy Kapoor Kaur Khalid Khokhar Krishnan Kumar "
    "Kumarasamy Latif Mahmood Malhotra Malik Mann Mehmood Mehta Mirza Mistry Mughal Naidu Nair Naseem Nathan Nawaz "
    "Pandya Parmar Patel Pillai Ponnambalam Qadri Qureshi Rafiq Rajaratnam Rana Randhawa Rashid Rathod Raza Rehman "
    "Saeed Sandhu Selvarajah Sethi Shah Shafiq Shanmugam Sharma Sheikh Siddique Sidhu Singh Sivanathan Solanki "
    "Subramaniam Sundaram Thapa Thavarajah Vaghela Vijayakumar Virk Yadav Yasin Yousaf Zafar",
    "albanian": "Basha Berisha Bytyqi Cela Dema Dervishi Elezi Gashi Gjoka Hoxha Hysa Kastrati Kola Krasniqi Lleshi "
    "Marku Morina Mustafaj Ndoja Osmani Prifti Qosja Rama Rexhepi Shala Shehu Tahiri Toska Xhaka Zeneli",
    "congolese_french": "Bah Balde Bamba Barry Camara Ciss Conte Coulibaly Diallo Diarra Diop Doumbia Fofana Ilunga "
    "Kabamba Kabongo Kalala Kalonji Kamara Kanu Kasongo Keita Koroma Lukaku Lumumba Makiese Mbala Mbuyi Mukendi "
    "Mutombo Ndiaye Ngoma Nkunku Nsengi Sesay Sow Sylla Toure Traore Tshibangu",
    "british": "Adams Allen Atkins Baker Barker Bell Bennett Bishop Bond Bradshaw Brooks Brown Burgess Burke Butcher "
    "Butler Byrne Carter Chapman Collins Cook Cooper Cox Crane Curtis Davies Dawson Dixon Dobson Doyle Driscoll Dunn "
    "Farmer Fletcher Flynn Ford Fox Gardner Goodwin Gray Green Griffiths Hall Harding Harper Hart Hayes Hodge Holt "
    "Hughes Hunt Hurst Jarvis Jenkins Kelly Kemp King Knight Lamb Lawson Lees Long Lowe Lynch Marsh Mason Mills "
    "Moody Moss Murphy Nash Newton Noakes O'Brien O'Connor O'Neill Oakley Page Parsons Peacock Perkins Piper Pope "
    "Porter Potter Price Pryce Quinn Reed Rice Rose Rowland Sadler Sharp Shaw Slater Smart Smith Snow Stone Stubbs "
    "Sutton Swift Tanner Tate Tucker Turner Wade Walsh Ward Warner Webb Wells West White Wilkes Winter Wood Woods "
    "Wright Young",
}

WORD_NAMES = [
    "Hope",
    "Angel",
    "Amber",
    "Will",
    "Mark",
    "Justice",
    "Grace",
    "Faith",
    "Precious",
    "Blessing",
    "Prince",
    "King",
    "Rose",
    "Ruby",
    "Jade",
    "Summer",
    "Sky",
    "Skye",
    "Destiny",
    "Chance",
    "Sunny",
    "Rich",
    "Pat",
    "Bill",
    "Drew",
    "Chase",
    "Miles",
    "Dean",
    "Frank",
    "Guy",
    "Jack",
    "Joy",
    "Dawn",
    "Eve",
    "April",
    "May",
    "June",
    "August",
    "Autumn",
    "Crystal",
    "Diamond",
    "Ebony",
    "Ivory",
    "Pearl",
    "Ivy",
    "Holly",
    "Heather",
    "Daisy",
    "Lily",
    "Iris",
    "Violet",
    "Jasmine",
    "Olive",
    "Poppy",
    "Ginger",
    "Sandy",
    "Melody",
    "Harmony",
    "Carol",
    "Bonnie",
    "Star",
    "Storm",
    "River",
    "Reed",
    "Forest",
    "Hunter",
    "Mason",
    "Carter",
    "Cash",
    "Royal",
    "Major",
    "Sterling",
    "Bishop",
    "Noble",
    "Earl",
    "Duke",
    "Rocky",
    "Rob",
    "Nick",
    "Sue",
    "Gene",
    "Art",
    "Ray",
    "Norm",
    "Lance",
    "Clay",
    "Glen",
    "Cliff",
    "Dale",
    "Heath",
    "Brook",
    "Marina",
    "Georgia",
    "Victoria",
    "Elizabeth",
    "Florence",
    "Chelsea",
    "Paris",
    "Israel",
    "India",
    "Asia",
    "China",
    "Kingsley",
    "Trinity",
    "Unity",
    "Patience",
    "Mercy",
    "Charity",
    "Comfort",
    "Gift",
    "Goodluck",
    "Miracle",
    "Favour",
    "Praise",
    "Peace",
    "Promise",
    "Princess",
    "Queen",
    "Marvellous",
    "Success",
    "Sunday",
    "Friday",
    "Wisdom",
    "Prosper",
    "Divine",
    "Glory",
    "Bliss",
    "Honour",
    "Christian",
    "Dominic",
    "Tiger",
    "Wolf",
    "Fox",
    "Robin",
    "Jay",
    "Kitty",
    "Penny",
    "Honey",
    "Candy",
    "Cherry",
    "Sage",
    "Basil",
    "Rosemary",
    "Pepper",
    "Sonny",
    "Junior",
    "Buddy",
    "Max",
    "Ace",
    "Jet",
    "Zion",
    "Messiah",
    "Blue",
    "Coral",
]

NICK_WORDS = [
    "Ghost",
    "Smiler",
    "Tiny",
    "Biggz",
    "Reeks",
    "Spider",
    "Skeng",
    "Smokey",
    "Shadow",
    "Fatz",
    "Slim",
    "Rico",
    "Bones",
    "Blade",
    "Fox",
    "Wolf",
    "Tiger",
    "Killa",
    "Scarface",
    "Monkey",
    "Mouse",
    "Rabbit",
    "Chips",
    "Peanut",
    "Biscuit",
    "Milky",
    "Cheese",
    "Ketchup",
    "Pepsi",
    "Ribena",
    "Tango",
    "Rizla",
    "Bandit",
    "Boxer",
    "Trigger",
    "Bullet",
    "Sniper",
    "Hitta",
    "Shotz",
    "Racks",
    "Bandz",
    "Stacks",
    "Pounds",
    "Pennies",
    "Cash",
    "Dollar",
    "Diamonds",
    "Dutty",
    "Grimey",
    "Grimz",
    "Sneaks",
    "Skates",
    "Wheels",
    "Rims",
    "Turbo",
    "Jets",
    "Flames",
    "Blaze",
    "Sparks",
    "Frost",
    "Icey",
    "Snowy",
    "Sunny",
    "Stormz",
    "Thunder",
    "Lightz",
    "Dark",
    "Rogue",
    "Demon",
    "Devil",
    "Reaper",
    "Ghoul",
    "Zombie",
    "Joker",
    "Bane",
    "Riddler",
    "Batman",
    "Hulk",
    "Loki",
    "Thor",
    "Goku",
    "Naruto",
    "Vegeta",
    "Mowgli",
    "Simba",
    "Nemo",
    "Shrek",
    "Yoda",
    "Kermit",
    "Bugsy",
    "Capo",
    "Don",
    "Scars",
    "Twitch",
    "Blinks",
    "Specs",
    "Teefs",
    "Lips",
    "Ears",
    "Curly",
    "Afro",
    "Dreads",
    "Baldy",
    "Stretch",
    "Lofty",
    "Titch",
    "Shorty",
    "Chunks",
    "Dinner",
    "Greedy",
    "Nuttah",
    "Loco",
    "Crazy",
    "Madz",
    "Psycho",
    "Mental",
    "Silent",
    "Whispers",
    "Mumbles",
    "Gobby",
    "Preach",
    "Prof",
    "Doc",
    "Teach",
    "Scholar",
    "Kash",
    "Kaos",
    "Krept",
    "Dizz",
    "Drax",
    "Dusty",
    "Ekz",
    "Flex",
    "Fizz",
    "Gully",
    "Ghosty",
    "Gambino",
    "Hazey",
    "Izzy",
    "Jigga",
    "Jinx",
    "Knuckles",
    "Konan",
    "Legz",
    "Lynx",
    "Maxi",
    "Mini",
    "Moose",
    "Nines",
    "Omen",
    "Pablo",
    "Perm",
    "Pitbull",
    "Quavers",
    "Raskal",
    "Reckz",
    "Ruckus",
    "Rusty",
    "Savage",
    "Sav",
    "Skippa",
    "Skullz",
    "Spooky",
    "Steppa",
    "Swipe",
    "Taz",
    "Tugz",
    "Twist",
    "Uzi",
    "Venom",
    "Viper",
    "Weez",
    "Woosh",
    "Yoshi",
    "Youngs",
    "Yungz",
    "Zeeks",
    "Zino",
    "Ziggy",
    "Bouncer",
    "Mad-Eye",
    "Pecks",
    "Snaps",
    "Squeeks",
    "Moneyman",
    "Clutch",
    "Casper",
    "Dodger",
    "Fingers",
    "Pockets",
    "Keys",
    "Lockz",
    "Hammers",
    "Nails",
    "Bricks",
    "Bossman",
    "Jugz",
    "Tekkerz",
    "Goggles",
    "Sleepy",
    "Dozy",
    "Droopy",
    "Stinky",
    "Moany",
    "Smash",
    "Crash",
    "Bang",
    "Boom",
    "Booma",
    "Bam",
    "Bamz",
    "Zap",
    "Zippy",
    "Kilo",
    "Ounce",
    "Tenner",
    "Twenny",
]
